/** Reading and drawing of codes: our own codes, GTINs, scanner input, symbols as vectors. Pure. */
@NullMarked
package org.sklad.barcodes;

import org.jspecify.annotations.NullMarked;
