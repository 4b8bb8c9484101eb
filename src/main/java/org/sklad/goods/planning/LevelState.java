package org.sklad.goods.planning;

/** The stock of an item in relation to its level. */
public enum LevelState {
    /** Short, for any {@link ShortReason}. */
    SHORT,
    ENOUGH,
    /** A level in days of an item without recent use, so the days cannot be converted to units. */
    UNUSED,
    /** An item of the other season, which is not proposed now. */
    OUT_OF_SEASON
}
