/** The master key, what is derived from it, and randomness that cannot be guessed. */
@NullMarked
package org.sklad.platform.crypto;

import org.jspecify.annotations.NullMarked;
