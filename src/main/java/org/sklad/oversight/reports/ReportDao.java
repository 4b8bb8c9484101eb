package org.sklad.oversight.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.CategoryCondition;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.platform.db.InList;

/** Statements of reports. A parameter that restricts nothing is '' or -1. */
interface ReportDao {
    /**
     * Lists the items of a centre after a sku: those in stock, with a level, or handed out or refused since the time. A
     * short item is among these or is needed by a person. The offset keeps PostgreSQL from reading all rows of a centre
     * at once.
     */
    @SqlQuery("""
            select i.sku
            from items i
            where i.sku > :after and i.counts_as between i.sku and i.sku <narrowed> <there>
              and (exists (
                  select 1 from balances b join locations p on p.id = b.location
                  where b.centre = :centre and b.sku = i.sku and b.quantity > 0 and p.kind <> 'IN_TRANSIT'
                  limit 1 offset 0)
                or exists (select 1 from levels l where l.centre = :centre and l.sku = i.sku limit 1 offset 0)
                or exists (
                  select 1 from items w
                  cross join movements m
                  where w.counts_as = i.sku and m.from_centre = :centre and m.sku = w.sku and m.occurred_at >= :since
                    and m.kind in ('HANDOUT', 'HANDOUT_RETURN') and m.reverses is null
                  limit 1 offset 0)
                or exists (
                  select 1 from items w
                  join refused_requests r on r.centre = :centre and r.sku = w.sku and r.occurred_at >= :since
                  where w.counts_as = i.sku
                  limit 1 offset 0))
            order by i.sku limit :limit""")
    List<Sku> listed(
            @Define CategoryCondition narrowed,
            @Define CentreItems there,
            CentreCode centre,
            Instant since,
            String category,
            String after,
            int limit);

    /** Counts the balances of a centre and the lines of its handouts since the time, each up to a limit. */
    @SqlQuery("""
            select count(*) from (
              select 1 from (
                select 1 from balances where centre = :centre and quantity > 0 limit :most) standing
              union all
              select 1 from (
                select 1 from movements
                where kind = 'HANDOUT' and from_centre = :centre and occurred_at >= :since limit :most) given) counted""")
    long countRows(CentreCode centre, Instant since, int most);

    /** Returns the centres that have any stock. */
    @SqlQuery("""
            select code from centres
            where code in (<centres>)
              and exists (select 1 from balances where balances.centre = centres.code and balances.quantity > 0)
            order by code""")
    Set<CentreCode> stocked(@InList Collection<CentreCode> centres);

    /** Lists the lots in stock in the centre, by expiry date. */
    @SqlQuery("""
            select b.sku, b.lot, max(l.number) as number, b.expires_on, sum(b.quantity) as quantity,
              sum(case when l.status = 'AVAILABLE' and p.kind <> 'QUARANTINE' and b.expires_on >= :today
                then b.quantity else 0 end) as available
            from balances b
            join lots l on l.code = b.lot
            join locations p on p.id = b.location
            where b.centre = :centre and b.quantity > 0 and p.kind <> 'IN_TRANSIT'
              and b.expires_on >= :from and b.expires_on < :before
              and (b.expires_on, b.sku, b.lot) > (:expiresOn, :sku, :lot)
              and (:category = '' or b.sku in (select sku from items where category = :category))
            group by b.expires_on, b.sku, b.lot
            order by b.expires_on, b.sku, b.lot limit :limit""")
    List<ExpiryRow> expiring(
            CentreCode centre,
            LocalDate today,
            LocalDate from,
            LocalDate before,
            String category,
            Expiry expiresOn,
            String sku,
            long lot,
            int limit);

    /**
     * Counts the lots in stock in the centres by expiry date, with all expired lots together. Distinct lots are found in
     * the order of the index. With {@code count(distinct)}, PostgreSQL would sort the lots of each day, and SQLite would
     * be slower.
     */
    @SqlQuery("""
            select centre, day, sum(lots) as count
            from (
              select centre, case when expires_on < :today then '' else expires_on end as day, count(*) as lots
              from (
                select distinct centre, expires_on, sku, lot
                from balances
                where centre in (<centres>) and expires_on < :before and quantity > 0
                  and location not in (select id from locations where kind = 'IN_TRANSIT')
              ) lots_there
              group by centre, expires_on
            ) days
            group by centre, day
            order by centre, day""")
    List<DayRow> expiringByDay(@InList Collection<CentreCode> centres, LocalDate today, LocalDate before);

    @SqlQuery("""
            select centre, given_on as day, count(*) as count
            from handouts
            where centre in (<centres>) and given_on >= :from and state = 'RECORDED'
            group by centre, given_on
            order by centre, given_on""")
    List<DayRow> handoutsByDay(@InList Collection<CentreCode> centres, LocalDate from);

    /** Sums handouts by day, latest first. */
    @SqlQuery("""
            select h.given_on, count(*) as handouts,
              count(distinct coalesce(b.counts_as, nullif(h.beneficiary, ''))) + sum(h.heads) as people
            from handouts h
            left join beneficiaries b on b.id = h.beneficiary and b.counts_as <> b.id
            where h.centre = :centre and h.state = 'RECORDED' and h.given_on >= :from and h.given_on <= :until
              and h.given_on < :after
            group by h.given_on
            order by h.given_on desc limit :limit""")
    List<DistributionRow> distribution(CentreCode centre, LocalDate from, LocalDate until, LocalDate after, int limit);

    /** Counts expected and receiving consignments by centre. */
    @SqlQuery("""
            select centre, case state when 'EXPECTED' then 'announced' else 'receiving' end as state, count(*) as count
            from consignments
            where centre in (<centres>) and state in ('EXPECTED', 'RECEIVING')
            group by centre, state""")
    List<StateRow> consignments(@InList Collection<CentreCode> centres);

    /**
     * Counts the decisions that wait for a manager, by kind and centre. The navigation of a manager shows their sum on every page.
     *
     * @param centres centres that the operator manages among the present ones
     * @param asked centres whose desks ask the operator for approval
     * @param until the latest time of a request that can be decided; a later one was stored before the clock was set back
     */
    @SqlQuery("""
            select centre, 'to-approve' as state, count(*) as count from work_orders
            where centre in (<centres>) and state = 'REPORTED'
            group by centre
            union all
            select w.centre, 'asked-approval', count(*) from work_orders w
            where w.centre in (<centres>) and w.state = 'ON_HOLD' and 'APPROVAL' = (
              select x.hold from work_order_acts x
              where x.work_order = w.id and x.act = 'HOLD' order by x.sequence desc limit 1)
            group by w.centre
            union all
            select centre, 'to-verify', count(*) from work_orders where centre in (<centres>) and state = 'DONE' group by centre
            union all
            select centre, 'counted', count(*) from counts where centre in (<centres>) and state = 'COUNTED' group by centre
            union all
            select centre, 'conflicts', count(*) from open_conflicts where centre in (<centres>) group by centre
            union all
            select centre, 'conflicts', count(*) from offline_marks where open = 1 and centre in (<centres>) group by centre
            union all
            select centre, 'unreadable', count(*) from unreadable_records
            where centre in (<centres>) and state = 'OPEN'
            group by centre
            union all
            select centre, 'approvals', count(*) from handout_approvals
            where centre in (<asked>) and state = 'OPEN' and asked_at > :since and asked_at <= :until and operator <> :by
            group by centre""")
    List<StateRow> decisions(
            @InList(mayBeEmpty = true) Collection<CentreCode> centres,
            @InList Collection<CentreCode> asked,
            UUID by,
            Instant since,
            Instant until);

    /** Counts loans that are out and were due before today, by centre. */
    @SqlQuery("""
            select centre, 'loans-overdue' as state, count(*) as count from loans
            where centre in (<centres>) and state = 'OUT' and due_on < :today
            group by centre""")
    List<StateRow> overdueLoans(@InList Collection<CentreCode> centres, LocalDate today);

    /** Counts repairs that wait for verification: all, or those that one person reported. */
    @SqlQuery("""
            select count(*) from work_orders
            where centre in (<centres>) and state = 'DONE' and (:reporter = '' or reporter = (select id from operators where username = :reporter))""")
    long done(@InList Collection<CentreCode> centres, String reporter);

    /**
     * Lists the operator's documents among the latest 500 movements overall, latest first. A receipt that came with a
     * handout counts as part of it (its lines are negative). A reversal counts as an act on the reversed document.
     */
    @SqlQuery("""
            select kind, document as reference, min(sku) as sku, count(distinct sku) as items, max(recorded_at) as at
            from (
              select m.kind, coalesce(o.document, m.document) as document, m.sku, m.operator, m.from_centre, m.recorded_at
              from movements m
              left join movements o on o.id = m.reverses
              where m.line >= 0
              order by m.recorded_at desc, m.id desc limit 500) latest
            where operator = :operator and from_centre in (<centres>)
            group by kind, document
            order by at desc, document limit :limit""")
    List<OwnActRow> documents(UUID operator, @InList Collection<CentreCode> centres, int limit);

    /** Lists an operator's acts on repairs, latest first. */
    @SqlQuery("""
            select w.category as kind, w.number as reference, '' as sku, 0 as items, a.acted_at as at
            from work_order_acts a
            join work_orders w on w.id = a.work_order
            where a.operator = :operator and w.centre in (<centres>)
            order by a.acted_at desc limit :limit""")
    List<OwnActRow> acts(UUID operator, @InList Collection<CentreCode> centres, int limit);

    /** Lists the repairs that an operator reported, latest first. */
    @SqlQuery("""
            select category as kind, number as reference, '' as sku, 0 as items, reported_at as at from work_orders
            where reporter = :operator and centre in (<centres>)
            order by reported_at desc limit :limit""")
    List<OwnActRow> reported(UUID operator, @InList Collection<CentreCode> centres, int limit);
}
