package org.sklad.oversight.reports;

import java.time.LocalDate;

/**
 * The time for which lots can still be used, from a day on. Longer windows include shorter ones; only {@code EXPIRED}
 * includes expired lots.
 */
public enum ExpiryWindow {
    EXPIRED(0),
    DAYS_30(30),
    DAYS_60(60),
    DAYS_90(90);

    private final int days;

    ExpiryWindow(int days) {
        this.days = days;
    }

    /** The first date in the window. */
    LocalDate from(LocalDate today) {
        return this == EXPIRED ? LocalDate.EPOCH : today;
    }

    /** The first date after the window. A lot is usable through its own date. */
    LocalDate before(LocalDate today) {
        return today.plusDays(days);
    }

    boolean holds(LocalDate date, LocalDate today) {
        return !date.isBefore(from(today)) && date.isBefore(before(today));
    }
}
