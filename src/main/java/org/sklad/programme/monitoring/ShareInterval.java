package org.sklad.programme.monitoring;

/**
 * The interval for the share of households that would say yes, from the answers of some of them. It is exact for a finite population:
 * it holds every number of such households under which the answers are not among the rarest {@code (100 - level) / 2} percent on either
 * side. So it covers the truth at least at its level for every size of population and sample, however small. If all households
 * answered, it is one number.
 *
 * @param population households served on the day
 * @param answered households that said yes or no
 * @param yes those that said yes
 * @param lowest lowest number of households of the population in the interval
 * @param highest highest number
 */
record ShareInterval(int population, int answered, int yes, int lowest, int highest) {
    /** Tails that differ by less than the rounding of their sums are equal; equal ones are in the interval. */
    private static final double ROUNDING = 1e-11;

    /**
     * Computes the interval.
     *
     * @param level in percent, 95
     */
    static ShareInterval of(int population, int answered, int yes, int level) {
        double tail = (100 - level) / 200.0 - ROUNDING;
        int low = yes;
        int high = population - (answered - yes);
        return new ShareInterval(
                population,
                answered,
                yes,
                first(low, high, marked -> new Hypergeometric(population, marked, answered).atLeast(yes) > tail),
                last(low, high, marked -> new Hypergeometric(population, marked, answered).atMost(yes) > tail));
    }

    /** Returns the share of yes in percent, rounded. */
    int percent() {
        return Math.round(100f * yes / answered);
    }

    /** Returns the lower limit in percent, rounded down, so that the stated interval is never narrower than the exact one. */
    int lowestPercent() {
        return (int) Math.floor(100.0 * lowest / population);
    }

    /** Returns the upper limit in percent, rounded up. */
    int highestPercent() {
        return (int) Math.ceil(100.0 * highest / population);
    }

    /** Returns half of the width, in percent of the population. */
    double halfWidth() {
        return 50.0 * (highest - lowest) / population;
    }

    private interface Marked {
        boolean isLikely(int marked);
    }

    /** Finds the first number that is likely; with each more marked, at least this many yes are more likely. */
    private static int first(int from, int to, Marked marked) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marked.isLikely(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int last(int from, int to, Marked marked) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (marked.isLikely(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
