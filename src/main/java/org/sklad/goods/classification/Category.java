package org.sklad.goods.classification;

/** The purpose of an item. Entitlement rules and reports use it. */
public enum Category {
    CLOTHES,
    HYGIENE,
    MEDICINE,
    BEDDING,
    BABY,
    FOOD,
    PART,
    OTHER
}
