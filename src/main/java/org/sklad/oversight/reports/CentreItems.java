package org.sklad.oversight.reports;

/**
 * The condition that restricts {@code items i} to those that a centre has in stock, has a level for, or used recently.
 * If they are few, a subquery lists them first. If they are many, each item in the order of the list is tested.
 */
enum CentreItems {
    FEW("""
            and i.sku in (
              select b.sku from balances b where b.centre = :centre and b.quantity > 0
              union all
              select w.counts_as from movements m
              join items w on w.sku = m.sku
              where m.kind = 'HANDOUT' and m.from_centre = :centre and m.occurred_at >= :since
              union all
              select l.sku from levels l where l.centre = :centre
              union all
              select w.counts_as from refused_requests r
              join items w on w.sku = r.sku
              where r.centre = :centre and r.occurred_at >= :since)"""),
    MANY("");

    /** Limit of balances and handout lines for {@code FEW}. This many are read and sorted within a few milliseconds. */
    static final int MOST = 1_000;

    private final String sql;

    CentreItems(String sql) {
        this.sql = sql;
    }

    /** Returns the faster condition for a centre with this many balances and handout lines. */
    static CentreItems of(long rows) {
        return rows < MOST ? FEW : MANY;
    }

    /** Returns the condition for the statement. */
    @Override
    public String toString() {
        return sql;
    }
}
