package org.sklad.goods.catalogue;

/**
 * An SQL condition that finds {@code items i} by {@link ParsedSearch}, for all item searches. Few matches are listed first. With many
 * matches, each row is tested in list order until the page is full.
 */
public enum WordSearch {
    ANY(""),
    FEW("""
            and %1$s in (
              select w.sku from item_words w
              where w.word between :first0 and :last0
                and exists (select 1 from item_words x where x.sku = w.sku and x.word between :first1 and :last1)
                and exists (select 1 from item_words x where x.sku = w.sku and x.word between :first2 and :last2)
                and exists (select 1 from item_words x where x.sku = w.sku and x.word between :first3 and :last3)
                and exists (select 1 from item_words x where x.sku = w.sku and x.word between :first4 and :last4))"""),
    /**
     * {@code case} and {@code offset} make PostgreSQL test each row in order. Otherwise it expects few matches for any parameters, and
     * would list and sort them first.
     */
    MANY("""
            and case
              when exists (select 1 from item_words w where w.sku = %1$s and w.word between :first0 and :last0 limit 1 offset 0)
                and exists (select 1 from item_words w where w.sku = %1$s and w.word between :first1 and :last1 limit 1 offset 0)
                and exists (select 1 from item_words w where w.sku = %1$s and w.word between :first2 and :last2 limit 1 offset 0)
                and exists (select 1 from item_words w where w.sku = %1$s and w.word between :first3 and :last3 limit 1 offset 0)
                and exists (select 1 from item_words w where w.sku = %1$s and w.word between :first4 and :last4 limit 1 offset 0)
              then 1 else 0 end > 0""");

    private final String sql;

    WordSearch(String sql) {
        this.sql = sql;
    }

    /** Returns the condition for any column that contains the SKU of an item. */
    public String of(String column) {
        return sql.formatted(column);
    }

    @Override
    public String toString() {
        return of("i.sku");
    }
}
