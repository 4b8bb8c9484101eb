/** Work orders: reports, acts, parts, photos, hours, lists and the board. */
@NullMarked
package org.sklad.repairs.orders;

import org.jspecify.annotations.NullMarked;
