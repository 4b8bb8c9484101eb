package org.sklad.goods.classification;

/** The age an item is made for. */
public enum AgeGroup {
    BABY,
    CHILD,
    TEEN,
    ADULT
}
