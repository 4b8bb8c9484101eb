/** Master keys, the installation keys that they wrap, and cryptographic randomness. */
@NullMarked
package org.sklad.platform.crypto;

import org.jspecify.annotations.NullMarked;
