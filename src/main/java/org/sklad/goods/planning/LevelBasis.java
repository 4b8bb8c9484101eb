package org.sklad.goods.planning;

/** What the numbers of a level count. */
public enum LevelBasis {
    /** Smallest units. */
    UNITS,
    /** Days of stock: as much as was used in so many of the last 90 days of the item's season. */
    DAYS
}
