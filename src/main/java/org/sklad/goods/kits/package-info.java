/** Kits: assembled from stock, taken apart, and how many could be assembled now. */
@NullMarked
package org.sklad.goods.kits;

import org.jspecify.annotations.NullMarked;
