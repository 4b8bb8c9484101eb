package org.sklad.goods.lots;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.platform.sheets.Cell;

/** The last day on which a lot may be used: through the whole of it, in the zone of the centre where it stands. */
public record Expiry(LocalDate value) implements Comparable<Expiry> {
    /** Goods that do not expire, or whose date is not known. A date, since no sorted column holds null. */
    public static final Expiry NEVER = new Expiry(LocalDate.of(9999, 12, 31));

    public static Expiry of(Optional<LocalDate> date) {
        return date.map(Expiry::new).orElse(NEVER);
    }

    public Optional<LocalDate> date() {
        return equals(NEVER) ? Optional.empty() : Optional.of(value);
    }

    /** In an exported list; empty where there is no date. */
    public Cell cell() {
        return equals(NEVER) ? Cell.NONE : new Cell.Day(value);
    }

    public boolean isPastOn(LocalDate day) {
        return value.isBefore(day);
    }

    /** True when it is usable on the day and no more {@code days} later. */
    public boolean isNear(LocalDate day, int days) {
        return !isPastOn(day) && isPastOn(day.plusDays(days));
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
