/** The master keys, the installation's keys that they wrap, and randomness that cannot be guessed. */
@NullMarked
package org.sklad.platform.crypto;

import org.jspecify.annotations.NullMarked;
