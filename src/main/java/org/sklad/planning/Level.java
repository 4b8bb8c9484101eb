package org.sklad.planning;

import org.sklad.access.CentreCode;
import org.sklad.catalogue.Sku;

/**
 * How much of an item a centre wants to have.
 *
 * @param minimum below it there is too little; smallest units, or days of stock
 * @param target so much is asked for then; never less than the minimum
 */
public record Level(CentreCode centre, Sku sku, LevelBasis basis, long minimum, long target) {
    /** More units of anything are a slip of the keyboard. */
    static final long MOST_UNITS = 10_000_000;

    /** Nobody keeps stock for longer than a year. */
    static final long MOST_DAYS = 366;

    public Level {
        if (minimum < 1 || target < minimum || target > most(basis)) {
            throw new IllegalArgumentException("not a level: " + minimum + " to " + target + " " + basis);
        }
    }

    /** The same for another item. */
    Level of(Sku other) {
        return new Level(centre, other, basis, minimum, target);
    }

    static long most(LevelBasis basis) {
        return basis == LevelBasis.DAYS ? MOST_DAYS : MOST_UNITS;
    }

    /** The minimum in smallest units, rounded up, where so many were used in the last 90 days of its season. */
    long minimumUnits(long used) {
        return units(minimum, used);
    }

    /** As {@link #minimumUnits}, the target. */
    long targetUnits(long used) {
        return units(target, used);
    }

    private long units(long number, long used) {
        return basis == LevelBasis.UNITS ? number : -Math.floorDiv(-number * used, SeasonDays.LOOKED_BACK);
    }
}
