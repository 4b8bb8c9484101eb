/** The map of a centre's shelves, and where goods belong. */
@NullMarked
package org.sklad.goods.shelves;

import org.jspecify.annotations.NullMarked;
