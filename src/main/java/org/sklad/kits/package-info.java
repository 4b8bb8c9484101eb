/** Kits: put together from stock, taken apart again, and how many could be put together now. */
@NullMarked
package org.sklad.kits;

import org.jspecify.annotations.NullMarked;
