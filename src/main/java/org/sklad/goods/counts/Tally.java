package org.sklad.goods.counts;

import java.util.Optional;

/**
 * The running number of a line.
 *
 * @param line number within the count, which is the number of its first scan
 * @param since stamp of the scan that started the number
 * @param stamp stamp of its latest scan
 * @param expected balance at that scan
 * @param live false if it was reversed
 */
public record Tally(
        int line, long quantity, long since, long stamp, long expected, boolean live, Optional<Recount> recount) {

    static Tally begin(int line, long quantity, Books now) {
        return new Tally(line, quantity, now.stamp(), now.stamp(), now.expected(), true, Optional.empty());
    }

    /** Returns false if the line is reversed or a manager ordered a recount; then the next scan starts a new number. */
    boolean goesOn() {
        return live && !recount.equals(Optional.of(Recount.ASKED));
    }

    /**
     * Adds a part. If goods moved in this place between the parts, it is unknown whether they were counted before they moved, and the line
     * needs one number for the total.
     */
    Tally plus(long more, Books now) {
        Optional<Recount> doubt = now.stamp() == since ? recount : Optional.of(Recount.MOVED);
        return new Tally(line, Math.addExact(quantity, more), since, now.stamp(), now.expected(), true, doubt);
    }

    Tally takenBack() {
        return new Tally(line, quantity, since, stamp, expected, false, Optional.empty());
    }
}
