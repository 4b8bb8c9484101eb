package org.sklad.catalogue;

/** Whom an item is made for. */
public enum ItemSex {
    WOMEN,
    MEN,
    UNISEX
}
