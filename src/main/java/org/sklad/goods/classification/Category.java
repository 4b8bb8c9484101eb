package org.sklad.goods.classification;

/** What an item is for; rules of entitlement and reports go by it. */
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
