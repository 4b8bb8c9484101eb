/** Drawings in millimetres, rendered as PDF, SVG, PNG or a printer's dots, with fonts of their own. */
@NullMarked
package org.sklad.platform.pdf;

import org.jspecify.annotations.NullMarked;
