package org.sklad.oversight.reports;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;

/**
 * The part of a statement that restricts {@code items i} to those that are in a centre, have a level there or were used of late: where they are few, they are listed first; where they are many, each item that comes in the order of the list is asked.
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

    /** Balances and lines of handouts: so many are read and sorted within some milliseconds. */
    private static final int MOST = 1_000;

    private final String sql;

    CentreItems(String sql) {
        this.sql = sql;
    }

    static CentreItems of(Handle handle, CentreCode centre, Instant since) {
        return handle.attach(ReportDao.class).countRows(centre, since, MOST) < MOST ? FEW : MANY;
    }

    /** As it stands in the statement. */
    @Override
    public String toString() {
        return sql;
    }
}
