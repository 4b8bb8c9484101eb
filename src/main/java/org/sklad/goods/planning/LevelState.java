package org.sklad.goods.planning;

/** How what there is of an item compares with its level. */
public enum LevelState {
    /** Less can be given than the minimum. */
    SHORT,
    ENOUGH,
    /** A level in days of something that nobody used of late: how much that is cannot be said. */
    UNUSED,
    /** Of the other season: nothing is proposed of it now. */
    OUT_OF_SEASON
}
