package org.sklad.programme.indicators;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A count of different things, or a sum. */
final class Tally {
    private final BitSet seen = new BitSet();
    private long sum;

    /** Numbers of things, so that a tally takes one bit for each of them. */
    static final class Numbers {
        private final Map<String, Integer> all = new HashMap<>();

        int of(String thing) {
            return all.computeIfAbsent(thing, any -> all.size());
        }
    }

    /**
     * Counts a thing with its amount once.
     *
     * @return true if it was not counted before
     */
    boolean add(int thing, long amount) {
        boolean first = !seen.get(thing);
        if (first) {
            seen.set(thing);
            sum += amount;
        }
        return first;
    }

    long value() {
        return sum;
    }
}
