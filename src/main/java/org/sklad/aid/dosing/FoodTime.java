package org.sklad.aid.dosing;

/** When a medicine is taken in relation to meals. */
public enum FoodTime {
    BEFORE,
    WITH,
    AFTER
}
