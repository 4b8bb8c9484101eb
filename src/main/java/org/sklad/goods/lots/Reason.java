package org.sklad.goods.lots;

import org.sklad.centres.places.LocationKind;

/** The reason for a stock correction. */
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

    /** Returns the virtual location at the other end, where the goods go or come from. */
    public LocationKind other() {
        return other;
    }

    /** True if the goods leave stock for good. */
    public boolean isOfWriteOff() {
        return other == LocationKind.WRITE_OFF;
    }

    /** True if the reason is only for goods past their expiry date, which may not be handed out. */
    public boolean isOfExpired() {
        return this == EXPIRED;
    }

    /** True if stock can increase. Damaged, lost, expired or stolen goods only decrease it. */
    public boolean allowsMore() {
        return other == LocationKind.COUNT_DIFFERENCE;
    }

    /** True if stock can decrease. Found goods only increase it. */
    public boolean allowsLess() {
        return this != FOUND;
    }
}
