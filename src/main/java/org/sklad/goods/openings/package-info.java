/** Opening stock: goods that were in the store before the program was. */
@NullMarked
package org.sklad.goods.openings;

import org.jspecify.annotations.NullMarked;
