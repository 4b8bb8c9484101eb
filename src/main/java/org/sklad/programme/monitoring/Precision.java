package org.sklad.programme.monitoring;

import java.util.stream.IntStream;

/**
 * The interval that the result of a day should have.
 *
 * @param level in percent
 * @param halfWidth half of its width in percentage points, if every household of the sample answers
 */
public record Precision(int level, int halfWidth) {
    /** The most households asked about a day: more cannot be met in passing. A large population then gets a wider interval. */
    static final int MOST = 200;

    /**
     * Returns the size of a sample for which the interval is as narrow as wanted whatever the households answer, at most {@link #MOST}.
     *
     * @param population households served on the day
     */
    int sampleSize(int population) {
        int most = Math.min(population, MOST);
        int low = Math.min(1, most);
        int high = most;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isNarrow(population, middle, middle / 2)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        while (low < most && !isNarrow(population, low)) {
            low++;
        }
        return low;
    }

    /** Answers that are half yes give nearly the widest interval; whole households make another one wider here and there. */
    private boolean isNarrow(int population, int size) {
        return IntStream.rangeClosed(0, size).allMatch(yes -> isNarrow(population, size, yes));
    }

    private boolean isNarrow(int population, int size, int yes) {
        return ShareInterval.of(population, size, yes, level).halfWidth() <= halfWidth;
    }
}
