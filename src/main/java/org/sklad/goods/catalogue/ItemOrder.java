package org.sklad.goods.catalogue;

import org.sklad.platform.i18n.Language;

/** The orders of a list of items; each has an index. */
public enum ItemOrder {
    SKU("sku"),
    /** By Bulgarian names, the sizes of a style together and in their order. */
    NAME_BG("place_bg"),
    /** By English names, likewise. */
    NAME_EN("place_en");

    private final String column;

    ItemOrder(String column) {
        this.column = column;
    }

    public static ItemOrder byName(Language language) {
        return language == Language.BG ? NAME_BG : NAME_EN;
    }

    /** The column, as it stands in the statement. */
    @Override
    public String toString() {
        return column;
    }
}
