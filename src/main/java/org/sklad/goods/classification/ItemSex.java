package org.sklad.goods.classification;

/** Whom an item is made for. */
public enum ItemSex {
    WOMEN,
    MEN,
    UNISEX
}
