package org.sklad.catalogue;

/** The part of a statement that finds items by {@link SoughtWords}, the same wherever items are searched. */
public enum WordSearch {
    SKUS("""
            select sku from item_words where word between :first0 and :last0
            intersect select sku from item_words where word between :first1 and :last1
            intersect select sku from item_words where word between :first2 and :last2
            intersect select sku from item_words where word between :first3 and :last3
            intersect select sku from item_words where word between :first4 and :last4""");

    private final String sql;

    WordSearch(String sql) {
        this.sql = sql;
    }

    /** As it stands in the statement, where a list of skus may stand. */
    @Override
    public String toString() {
        return sql;
    }
}
