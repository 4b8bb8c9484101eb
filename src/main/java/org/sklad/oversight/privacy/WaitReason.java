package org.sklad.oversight.privacy;

/** Reasons why the automatic erasure of a centre waits. */
public enum WaitReason {
    /** The last run is longer ago than a server is normally off. */
    CLOCK_AHEAD,
    /** A recorded time is later than now. */
    CLOCK_BEHIND,
    /** More people are due within a day than the share that is erased without confirmation. */
    MANY,
    /** The last run could not erase everybody who was due, or could not write the list of who was erased. The next run tries again. */
    FAILED;

    boolean isClockInDoubt() {
        return this == CLOCK_AHEAD || this == CLOCK_BEHIND;
    }
}
