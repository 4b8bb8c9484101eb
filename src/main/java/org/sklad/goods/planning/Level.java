package org.sklad.goods.planning;

import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;

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

    /**
     * The minimum in smallest units, rounded up.
     *
     * @param used so many in the last 90 days of the item's season
     * @param days on so many of them it was in stock
     */
    long minimumUnits(long used, long days) {
        return units(minimum, used, days);
    }

    /** As {@link #minimumUnits}, the target. */
    long targetUnits(long used, long days) {
        return units(target, used, days);
    }

    private long units(long number, long used, long days) {
        return basis == LevelBasis.UNITS ? number : use(number, used, days);
    }

    /** What is used in so many days, rounded up, where so many were used on the days on which there were any. */
    static long use(long wanted, long used, long days) {
        return -Math.floorDiv(-wanted * used, days);
    }
}
