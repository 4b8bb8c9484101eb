/** Values of a lot: its code, expiry date, origin, value and status. Pure. */
@NullMarked
package org.sklad.goods.lots;

import org.jspecify.annotations.NullMarked;
