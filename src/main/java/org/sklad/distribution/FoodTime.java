package org.sklad.distribution;

/** How a medicine is taken beside food. */
public enum FoodTime {
    BEFORE,
    WITH,
    AFTER
}
