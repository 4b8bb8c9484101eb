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
public record RunningTotal(
        int line, long quantity, long since, long stamp, long expected, boolean live, Optional<Recount> recount) {

    static RunningTotal begin(int line, long quantity, RecordedBalance now) {
        return new RunningTotal(line, quantity, now.stamp(), now.stamp(), now.expected(), true, Optional.empty());
    }

    /** Returns false if the line is reversed or a manager ordered a recount; then the next scan starts a new number. */
    boolean goesOn() {
        return live && !recount.equals(Optional.of(Recount.ASKED));
    }

    /**
     * Adds a part. If goods moved in this place between the parts, it is unknown whether they were counted before they moved, and the line
     * needs one number for the total.
     */
    RunningTotal plus(long more, RecordedBalance now) {
        Optional<Recount> doubt = now.stamp() == since ? recount : Optional.of(Recount.MOVED);
        return new RunningTotal(line, Math.addExact(quantity, more), since, now.stamp(), now.expected(), true, doubt);
    }

    RunningTotal reversed() {
        return new RunningTotal(line, quantity, since, stamp, expected, false, Optional.empty());
    }
}
