package org.sklad.goods.lots;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.platform.sheets.Cell;

/** The last day on which a lot may be used, to its end, in the time zone of the centre where the lot is. */
public record Expiry(LocalDate value) implements Comparable<Expiry> {
    /** Goods that do not expire, or whose expiry date is unknown. It is a date because sorted columns contain no null. */
    public static final Expiry NEVER = new Expiry(LocalDate.of(9999, 12, 31));

    /** A lot expires soon if it can be used for less than this number of days. */
    public static final int SOON_DAYS = 30;

    public static Expiry of(Optional<LocalDate> date) {
        return date.map(Expiry::new).orElse(NEVER);
    }

    public Optional<LocalDate> date() {
        return equals(NEVER) ? Optional.empty() : Optional.of(value);
    }

    /** Returns the cell of an exported list; empty without a date. */
    public Cell cell() {
        return equals(NEVER) ? Cell.NONE : new Cell.Day(value);
    }

    public boolean isPastOn(LocalDate day) {
        return value.isBefore(day);
    }

    /** True if the lot is usable on the day but not {@link #SOON_DAYS} days later. */
    public boolean isSoon(LocalDate day) {
        return !isPastOn(day) && isPastOn(day.plusDays(SOON_DAYS));
    }

    @Override
    public int compareTo(Expiry other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
