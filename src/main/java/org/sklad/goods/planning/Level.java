package org.sklad.goods.planning;

import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;

/**
 * The stock of an item that a centre wants to have.
 *
 * @param minimum lower limit; less is short; in smallest units, or days of stock
 * @param target quantity to fill up to after a shortage; at least the minimum
 */
public record Level(CentreCode centre, Sku sku, LevelBasis basis, long minimum, long target) {
    /** A larger number of units is a typing error. */
    static final long MOST_UNITS = 10_000_000;

    /** Nobody keeps stock for longer than a year. */
    static final long MOST_DAYS = 366;

    public Level {
        if (minimum < 1 || target < minimum || target > most(basis)) {
            throw new IllegalArgumentException("not a level: " + minimum + " to " + target + " " + basis);
        }
    }

    /** Returns the same level for another item. */
    Level of(Sku other) {
        return new Level(centre, other, basis, minimum, target);
    }

    static long most(LevelBasis basis) {
        return basis == LevelBasis.DAYS ? MOST_DAYS : MOST_UNITS;
    }

    /**
     * Returns the minimum in smallest units, rounded up.
     *
     * @param used units used in the last 90 days of the item's season
     * @param days number of these days with stock
     */
    long minimumUnits(long used, long days) {
        return units(minimum, used, days);
    }

    /** Returns the target, as {@link #minimumUnits} does. */
    long targetUnits(long used, long days) {
        return units(target, used, days);
    }

    private long units(long number, long used, long days) {
        return basis == LevelBasis.UNITS ? number : use(number, used, days);
    }

    /** Returns the use in a number of days, rounded up, from the units used on the days with stock. */
    static long use(long wanted, long used, long days) {
        return -Math.floorDiv(-wanted * used, days);
    }
}
