/** Packing lists that donors send before a consignment. */
@NullMarked
package org.sklad.goods.packinglists;

import org.jspecify.annotations.NullMarked;
