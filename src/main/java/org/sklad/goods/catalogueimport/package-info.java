/** Imports of catalogue lists: lists shipped with the program, and an operator's own. */
@NullMarked
package org.sklad.goods.catalogueimport;

import org.jspecify.annotations.NullMarked;
