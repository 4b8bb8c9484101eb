/** The map of a centre's shelves, and the shelves proposed for goods. */
@NullMarked
package org.sklad.goods.shelves;

import org.jspecify.annotations.NullMarked;
