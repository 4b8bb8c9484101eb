package org.sklad.reports;

import java.util.Optional;

/** The part of a statement that chooses, of what stands in a centre or was used there, {@code used u}, what a list of it shows. */
enum Judgement {
    ANY("""
            exists (
              select 1 from balances b join locations p on p.id = b.location
              where b.centre = :centre and b.sku = u.sku and b.quantity > 0 and p.kind <> 'IN_TRANSIT')
            or u.used > 0"""),
    /** At least one can be given, and as many as were used. */
    ENOUGH("""
            (select coalesce(sum(b.quantity), 0)
             from balances b
             join lots l on l.code = b.lot
             join locations p on p.id = b.location
             where b.centre = :centre and b.sku = u.sku and b.quantity > 0 and b.expires_on >= :today
               and l.status = 'AVAILABLE' and p.kind not in ('QUARANTINE', 'IN_TRANSIT'))
            >= case when u.used > 1 then u.used else 1 end""");

    private final String sql;

    Judgement(String sql) {
        this.sql = sql;
    }

    /** What is short is not found so: where little is, every item would be asked, and {@link ReportDao#shortages} sums at once. */
    static Judgement of(Optional<Boolean> enough) {
        return enough.isPresent() ? ENOUGH : ANY;
    }

    /** As it stands in the statement. */
    @Override
    public String toString() {
        return sql;
    }
}
