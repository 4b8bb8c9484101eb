/** Opening stock: goods in the store from before the program. */
@NullMarked
package org.sklad.goods.openings;

import org.jspecify.annotations.NullMarked;
