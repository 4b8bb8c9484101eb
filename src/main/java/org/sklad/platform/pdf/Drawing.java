package org.sklad.platform.pdf;

import java.util.List;

/** One sheet of paper and its marks, the same for every output format. */
public record Drawing(double widthMm, double heightMm, List<Mark> marks) {
    public Drawing {
        if (!(widthMm > 0 && heightMm > 0)) {
            throw new IllegalArgumentException("no paper");
        }
        marks = List.copyOf(marks);
    }
}
