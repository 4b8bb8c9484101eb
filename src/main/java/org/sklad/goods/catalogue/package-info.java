/** The catalogue: items, their styles, the barcodes that identify them, and compositions. */
@NullMarked
package org.sklad.goods.catalogue;

import org.jspecify.annotations.NullMarked;
