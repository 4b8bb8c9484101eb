package org.sklad.goods.classification;

/** The sex that an item is made for. */
public enum ItemSex {
    WOMEN,
    MEN,
    UNISEX
}
