package org.sklad.aid.dosing;

/** How a medicine is taken beside food. */
public enum FoodTime {
    BEFORE,
    WITH,
    AFTER
}
