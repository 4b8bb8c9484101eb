/** Drawings in millimetres, rendered as PDF, SVG, PNG or printer dots, with bundled fonts. */
@NullMarked
package org.sklad.platform.pdf;

import org.jspecify.annotations.NullMarked;
