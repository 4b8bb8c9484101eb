package org.sklad.goods.classification;

/** The season in which an item is worn or used. */
public enum Season {
    SUMMER,
    WINTER,
    ALL_YEAR
}
