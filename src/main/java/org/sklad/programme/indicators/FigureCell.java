package org.sklad.programme.indicators;

import java.util.OptionalLong;

/**
 * A count of a figure.
 *
 * @param value value of the dimension of its breakdown; {@link Traits.NONE} for records without one, and for the whole figure
 * @param count absent if it is suppressed
 * @param byBand those counted in their bracket by an age band that reaches over its limits; absent if that is none, or suppressed
 */
public record FigureCell(String value, OptionalLong count, OptionalLong byBand) {
    static FigureCell of(String value, long count, long byBand) {
        return new FigureCell(
                value, OptionalLong.of(count), byBand == 0 ? OptionalLong.empty() : OptionalLong.of(byBand));
    }

    /** Returns the cell without its counts. */
    FigureCell suppressed() {
        return new FigureCell(value, OptionalLong.empty(), OptionalLong.empty());
    }

    FigureCell withoutBand() {
        return new FigureCell(value, count, OptionalLong.empty());
    }
}
