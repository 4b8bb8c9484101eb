package org.sklad.goods.catalogue;

/**
 * The part of a statement that finds {@code items i} by {@link SoughtWords}, the same wherever items are searched. Of few items the
 * list is made first; where many are called so, each row that comes in the order of the list is asked, until the page is full.
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
     * In a case and with an offset, that PostgreSQL asks each row as it comes: whatever is bound, it takes what is searched for few, and
     * would list it first and sort it.
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

    /** The same of whatever has the sku of an item in this column. */
    public String of(String column) {
        return sql.formatted(column);
    }

    /** As it stands in the statement. */
    @Override
    public String toString() {
        return of("i.sku");
    }
}
