/** What is drawn in millimetres, and how it becomes a PDF, an SVG, a PNG or a printer's dots, with fonts of its own. */
@NullMarked
package org.sklad.platform.pdf;

import org.jspecify.annotations.NullMarked;
