package org.sklad.goods.counts;

import java.util.Optional;

/**
 * The number of a line as it grows.
 *
 * @param line its number within the count: that of its first scan
 * @param since the stamp of the scan with which the number began
 * @param stamp of its latest scan
 * @param expected what stood in the books then
 * @param live false when it was taken back
 */
public record Tally(
        int line, long quantity, long since, long stamp, long expected, boolean live, Optional<Recount> recount) {

    static Tally begin(int line, long quantity, Books now) {
        return new Tally(line, quantity, now.stamp(), now.stamp(), now.expected(), true, Optional.empty());
    }

    /** A number that is to be counted again is no number to go on from. */
    boolean goesOn() {
        return live && !recount.equals(Optional.of(Recount.ASKED));
    }

    /**
     * The same with another part. Where goods moved in this place between the parts, it cannot be known whether they were counted
     * before they moved, and only one number for all of it can tell.
     */
    Tally plus(long more, Books now) {
        Optional<Recount> doubt = now.stamp() == since ? recount : Optional.of(Recount.MOVED);
        return new Tally(line, Math.addExact(quantity, more), since, now.stamp(), now.expected(), true, doubt);
    }

    Tally takenBack() {
        return new Tally(line, quantity, since, stamp, expected, false, Optional.empty());
    }
}
