/** Goods that come in: consignments received by scanning, and the stock that was there before. */
@NullMarked
package org.sklad.receiving;

import org.jspecify.annotations.NullMarked;
