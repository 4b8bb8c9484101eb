/** What there is to give: items of the catalogue, their styles, the barcodes that mean them, and the lists they come from. */
@NullMarked
package org.sklad.catalogue;

import org.jspecify.annotations.NullMarked;
