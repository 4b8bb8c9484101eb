package org.sklad.goods.catalogue;

import org.sklad.platform.i18n.Language;

/** The sort orders of an item list. Each has an index. */
public enum ItemOrder {
    SKU("sku"),
    /** By Bulgarian name. The sizes of a style are together and in order. */
    NAME_BG("place_bg"),
    /** By English name, likewise. */
    NAME_EN("place_en");

    private final String column;

    ItemOrder(String column) {
        this.column = column;
    }

    public static ItemOrder byName(Language language) {
        return language == Language.BG ? NAME_BG : NAME_EN;
    }

    /** Returns the column name for SQL. */
    @Override
    public String toString() {
        return column;
    }
}
