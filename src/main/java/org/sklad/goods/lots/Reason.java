package org.sklad.goods.lots;

import org.sklad.centres.places.LocationKind;

/** Why stock is corrected. */
public enum Reason {
    DAMAGED(LocationKind.WRITE_OFF),
    LOST(LocationKind.WRITE_OFF),
    EXPIRED(LocationKind.WRITE_OFF),
    STOLEN(LocationKind.WRITE_OFF),
    FOUND(LocationKind.COUNT_DIFFERENCE),
    DATA_ERROR(LocationKind.COUNT_DIFFERENCE);

    private final LocationKind other;

    Reason(LocationKind other) {
        this.other = other;
    }

    /** The virtual location at the other end: where the goods go, or come from. */
    public LocationKind other() {
        return other;
    }

    /** True where goods leave stock for good. */
    public boolean isOfWriteOff() {
        return other == LocationKind.WRITE_OFF;
    }

    /** True where only what may not be given any more, being past its date, is meant. */
    public boolean isOfExpired() {
        return this == EXPIRED;
    }

    /** What is damaged, lost, expired or stolen is less than before. */
    public boolean allowsMore() {
        return other == LocationKind.COUNT_DIFFERENCE;
    }

    /** What is found is more than before. */
    public boolean allowsLess() {
        return this != FOUND;
    }
}
