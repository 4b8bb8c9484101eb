package org.sklad.platform.pdf;

import java.util.List;

/** One paper and what stands on it; the same for every way of writing it. */
public record Drawing(double widthMm, double heightMm, List<Mark> marks) {
    public Drawing {
        if (!(widthMm > 0 && heightMm > 0)) {
            throw new IllegalArgumentException("no paper");
        }
        marks = List.copyOf(marks);
    }
}
