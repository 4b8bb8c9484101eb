/** Donors and funding sources, and the restrictions that donors put on their goods. */
@NullMarked
package org.sklad.goods.donors;

import org.jspecify.annotations.NullMarked;
