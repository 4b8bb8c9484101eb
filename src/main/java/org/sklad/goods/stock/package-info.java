/** Lists and pages of what is in stock: balances, lots, movements and recalls. */
@NullMarked
package org.sklad.goods.stock;

import org.jspecify.annotations.NullMarked;
