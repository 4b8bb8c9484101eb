package org.sklad.oversight.reports;

import java.time.LocalDate;

/** How long lots can still be used, counted from a day. The longer ones hold the shorter ones, and none holds what is expired. */
public enum ExpiryWindow {
    EXPIRED(0),
    DAYS_30(30),
    DAYS_60(60),
    DAYS_90(90);

    private final int days;

    ExpiryWindow(int days) {
        this.days = days;
    }

    /** The first date that belongs to it. */
    LocalDate from(LocalDate today) {
        return this == EXPIRED ? LocalDate.EPOCH : today;
    }

    /** The first date that does not belong to it any more: a lot is usable through its own. */
    LocalDate before(LocalDate today) {
        return today.plusDays(days);
    }

    boolean holds(LocalDate date, LocalDate today) {
        return !date.isBefore(from(today)) && date.isBefore(before(today));
    }
}
