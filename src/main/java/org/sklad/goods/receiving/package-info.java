/** Consignments received by scanning, sacks weighed, and goods sorted. */
@NullMarked
package org.sklad.goods.receiving;

import org.jspecify.annotations.NullMarked;
