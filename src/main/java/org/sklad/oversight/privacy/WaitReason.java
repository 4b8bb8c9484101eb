package org.sklad.oversight.privacy;

/** Reasons why the automatic erasure of a centre waits for a manager. */
public enum WaitReason {
    /** The last run is longer ago than a server is normally off. */
    CLOCK_AHEAD,
    /** A recorded time is later than now. */
    CLOCK_BEHIND,
    /** More people are due within a day than the share that is erased without confirmation. */
    MANY
}
