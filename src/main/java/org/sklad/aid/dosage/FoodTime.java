package org.sklad.aid.dosage;

/** When a medicine is taken in relation to meals. */
public enum FoodTime {
    BEFORE,
    WITH,
    AFTER
}
