package org.sklad.goods.classification;

/** When an item is worn or used. */
public enum Season {
    SUMMER,
    WINTER,
    ALL_YEAR
}
