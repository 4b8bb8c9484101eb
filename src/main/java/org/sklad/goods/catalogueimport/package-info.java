/** Imports of catalogue lists: the ones shipped with the program and an operator's own. */
@NullMarked
package org.sklad.goods.catalogueimport;

import org.jspecify.annotations.NullMarked;
