/** Kits: assembly from stock, taking apart, and the number that can be assembled now. */
@NullMarked
package org.sklad.goods.kits;

import org.jspecify.annotations.NullMarked;
