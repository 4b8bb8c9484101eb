/** Codes read and drawn: our own, GTINs, what a scanner sends, symbols as vectors. Pure. */
@NullMarked
package org.sklad.barcodes;

import org.jspecify.annotations.NullMarked;
