package org.sklad.distribution;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What breaks the rules of handouts, each named so that it can be looked up; at most 100 of a kind. */
interface CheckDao {
    @SqlQuery("""
            select 'handout ' || handout || ' line ' || line || ' lot ' || lot || ': ' || cast(sum(change) as varchar(30))
            from (
              select handout, line, lot, location, box, quantity as change from handout_lines
              union all
              select document, line, lot, from_location, from_box, -quantity from movements
              where kind = 'HANDOUT' and reverses is null) ends
            group by handout, line, lot, location, box having sum(change) <> 0
            order by handout, line, lot limit 100""")
    List<String> linesThatAreNotTheirMovements();

    /** What came in for a line stands at its number below zero; receipts above are of consignments. */
    @SqlQuery("""
            select 'handout ' || handout || ' line ' || line || ' lot ' || lot || ': ' || cast(sum(change) as varchar(30))
              as broken
            from (
              select handout, line, lot, quantity as change from handout_lines where bought = 1
              union all
              select document, -line, lot, -quantity from movements
              where kind = 'RECEIPT' and line < 0 and reverses is null) ends
            group by handout, line, lot having sum(change) <> 0
            order by broken limit 100""")
    List<String> boughtOtherwiseThanReceived();

    @SqlQuery("""
            select 'handout ' || h.id from handouts h
            where (h.state = 'REVERSED') <> (exists (select 1 from handout_reversals r where r.handout = h.id))
            order by h.id limit 100""")
    List<String> statesWithoutReversal();

    /** The other way round it is looked for among what was taken back, which is little. */
    @SqlQuery("""
            select 'handout ' || h.id as broken from handouts h
            where h.state = 'REVERSED' and exists (
              select 1 from movements m where m.document = h.id and m.reverses is null and not exists (
                select 1 from movements r where r.reverses = m.id))
            union
            select 'handout ' || h.id from movements r
            join movements m on m.id = r.reverses
            join handouts h on h.id = m.document
            where r.reverses is not null and h.state <> 'REVERSED'
            order by broken limit 100""")
    List<String> putBackOtherwiseThanSaid();

    @SqlQuery("""
            select 'handout ' || h.id from handouts h
            where (h.beneficiary = '') <> (exists (select 1 from handout_heads g where g.handout = h.id))
              or h.heads <> (select coalesce(sum(g.heads), 0) from handout_heads g where g.handout = h.id)
              or not exists (select 1 from handout_lines l where l.handout = h.id)
              or (h.beneficiary <> '' and not exists (select 1 from beneficiaries b where b.id = h.beneficiary))
            order by h.id limit 100""")
    List<String> withoutRecipientOrGoods();

    @SqlQuery("""
            select 'handout ' || m.handout || ' line ' || cast(m.line as varchar(30)) as broken
            from (
              select a.handout, a.line, n.beneficiary, sum(a.quantity) as quantity
              from need_meetings a join needs n on n.id = a.need group by a.handout, a.line, n.beneficiary) m
            left join handouts h on h.id = m.handout and h.beneficiary = m.beneficiary and h.state = 'RECORDED'
            where h.id is null or m.quantity > (
              select coalesce(sum(l.quantity - l.returned), 0) from handout_lines l
              where l.handout = m.handout and l.line = m.line)
            order by broken limit 100""")
    List<String> meetingsThatNobodyHas();

    @SqlQuery("select count(*) from handouts")
    long handouts();

    @SqlQuery("select count(*) from handouts where state = 'REVERSED'")
    long reversed();

    @SqlQuery("select count(*) from entitlement_rules")
    long rules();
}
