package org.sklad.platform.pdf;

import java.awt.geom.Path2D;
import java.util.List;

/** A part of a line that is drawn in one way; widths are in em squares. */
sealed interface TextRun {
    String text();

    double advance();

    /** Letters that stand one after another, as they are. */
    record Plain(String text, double advance) implements TextRun {}

    /**
     * Letters that only their shape together shows right.
     *
     * @param letters in the order in which they are read
     */
    record Shaped(String text, double advance, List<Letter> letters) implements TextRun {
        public Shaped {
            letters = List.copyOf(letters);
        }
    }

    /**
     * A letter of a shape.
     *
     * @param left where it begins in the run
     * @param outline on the baseline from the left end of the run, y down; never changed
     */
    record Letter(String text, double left, double advance, Path2D outline) {}
}
