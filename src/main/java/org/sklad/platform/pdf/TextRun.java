package org.sklad.platform.pdf;

import java.awt.geom.Path2D;
import java.util.List;

/** A part of a line that is drawn in one way; widths are in em squares. */
sealed interface TextRun {
    String text();

    double advance();

    /** Letters that are drawn one after another without shaping. */
    record Plain(String text, double advance) implements TextRun {}

    /**
     * Letters that are drawn as one shape.
     *
     * @param letters in reading order
     */
    record Shaped(String text, double advance, List<Letter> letters) implements TextRun {
        public Shaped {
            letters = List.copyOf(letters);
        }
    }

    /**
     * A letter of a shape.
     *
     * @param left its left edge in the run
     * @param outline on the baseline from the left end of the run, y down; never changed
     */
    record Letter(String text, double left, double advance, Path2D outline) {}
}
