package org.sklad.goods.planning;

/** The unit of a level's numbers. */
public enum LevelBasis {
    /** Smallest units. */
    UNITS,
    /** Days of stock: the use of that many of the last 90 days of the item's season. */
    DAYS
}
