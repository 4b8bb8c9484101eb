package org.sklad.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.CategoryCondition;
import org.sklad.stock.Expiry;

/** A parameter that restricts nothing is '' or -1. */
interface ReportDao {
    /**
     * Item by item, after a sku: what stands, what of it may be given, and what was handed out since and did not come back. The items
     * of a page are found first, so that nothing is summed that is not shown.
     */
    @SqlQuery("""
            with used (sku, used) as (
              select i.sku, coalesce((
                  select sum(case when m.kind = 'HANDOUT' then m.quantity when h.occurred_at >= :since then -m.quantity else 0 end)
                  from items w
                  cross join movements m
                  left join handout_returns d on d.id = m.document and m.kind = 'HANDOUT_RETURN'
                  left join handouts h on h.id = d.handout
                  where w.counts_as = i.sku and m.from_centre = :centre and m.sku = w.sku and m.occurred_at >= :since
                    and m.kind in ('HANDOUT', 'HANDOUT_RETURN') and m.reverses is null
                    and not exists (select 1 from movements r where r.reverses = m.id)), 0)
              from items i
              where i.sku > :after <narrowed> <there>),
            page (sku, used) as materialized (
              select u.sku, u.used from used u
              where <chosen>
              order by u.sku limit :limit),
            figures (sku, quantity, available, used) as materialized (
              select page.sku, coalesce(sum(case when p.kind <> 'IN_TRANSIT' then b.quantity else 0 end), 0),
                coalesce(sum(case when l.status = 'AVAILABLE' and p.kind not in ('QUARANTINE', 'IN_TRANSIT')
                  and b.expires_on >= :today then b.quantity else 0 end), 0),
                page.used
              from page
              left join balances b on b.centre = :centre and b.sku = page.sku and b.quantity > 0
              left join lots l on l.code = b.lot
              left join locations p on p.id = b.location
              group by page.sku, page.used)
            select sku, quantity, available, used,
              case when available >= used and (available > 0 or quantity = 0) then 1 else 0 end as enough
            from figures
            order by sku""")
    List<OnHandRow> onHand(
            @Define CategoryCondition narrowed,
            @Define CentreItems there,
            @Define Judgement chosen,
            CentreCode centre,
            LocalDate today,
            Instant since,
            String category,
            String after,
            int limit);

    /** Balances of a centre and lines of its handouts since then, as far as they are at most so many. */
    @SqlQuery("""
            select count(*) from (
              select 1 from (
                select 1 from balances where centre = :centre and quantity > 0 limit :most) standing
              union all
              select 1 from (
                select 1 from movements
                where kind = 'HANDOUT' and from_centre = :centre and occurred_at >= :since limit :most) given) counted""")
    long countRows(CentreCode centre, Instant since, int most);

    /**
     * The figures of {@link #onHand} of all items of some centres at once. What may not be given is taken from what stands, for that is
     * little; handouts are many, what came back is little.
     */
    String SUMS = """
            with standing (centre, sku, quantity, available) as (
              select centre, sku, sum(quantity), sum(case when expires_on >= :today then quantity else 0 end)
              from balances
              where centre in (<centres>) and quantity > 0
              group by centre, sku),
            given (centre, sku, quantity) as (
              select m.from_centre, m.sku, sum(m.quantity)
              from movements m
              where m.kind = 'HANDOUT' and m.from_centre in (<centres>) and m.occurred_at >= :since
                and m.reverses is null
              group by m.from_centre, m.sku
              union all
              select m.from_centre, m.sku, -m.quantity
              from movements m
              join movements o on o.id = m.reverses
              where m.kind = 'HANDOUT' and m.from_centre in (<centres>) and m.occurred_at >= :since
                and m.reverses is not null and o.occurred_at >= :since
              union all
              select m.from_centre, m.sku, -m.quantity
              from movements m
              join handout_returns d on d.id = m.document
              join handouts h on h.id = d.handout
              where m.kind = 'HANDOUT_RETURN' and m.from_centre in (<centres>) and m.occurred_at >= :since
                and m.reverses is null and h.occurred_at >= :since
                and not exists (select 1 from movements b where b.reverses = m.id)),
            merged (sku, counts_as) as materialized (select sku, counts_as from items where counts_as <> sku),
            figures (centre, sku, quantity, available, used) as (
              select centre, sku, quantity, available, 0 from standing
              union all
              select b.centre, b.sku, case when p.kind = 'IN_TRANSIT' then -b.quantity else 0 end,
                case when b.expires_on >= :today then -b.quantity else 0 end, 0
              from locations p
              cross join balances b
              where p.centre in (<centres>) and p.kind in ('QUARANTINE', 'IN_TRANSIT') and b.location = p.id
                and b.quantity > 0
              union all
              select b.centre, b.sku, 0, -b.quantity, 0
              from lots l
              cross join balances b
              join locations p on p.id = b.location
              where l.status <> 'AVAILABLE' and b.lot = l.code and b.centre in (<centres>) and b.expires_on >= :today
                and p.kind not in ('QUARANTINE', 'IN_TRANSIT')
              union all
              select g.centre, coalesce(w.counts_as, g.sku), 0, 0, g.quantity
              from given g
              left join merged w on w.sku = g.sku),
            sums (centre, sku, quantity, available, used, enough) as (
              select centre, sku, sum(quantity), sum(available), sum(used),
                case when sum(available) > 0 and sum(available) >= sum(used) then 1 else 0 end
              from figures
              group by centre, sku
              having sum(quantity) > 0 or sum(used) > 0)
            """;

    /** The same figures, of those of which there is not enough. */
    @SqlQuery(SUMS + """
            select sku, quantity, available, used, enough
            from sums
            where enough = 0 and sku > :after
              and (:category = '' or exists (select 1 from items i where i.sku = sums.sku and i.category = :category))
            order by sku limit :limit""")
    List<OnHandRow> shortages(
            @BindList Collection<CentreCode> centres,
            LocalDate today,
            Instant since,
            String category,
            String after,
            int limit);

    /** The same figures and the same judgement, summed by category and unit. */
    @SqlQuery(SUMS + """
            select s.centre, i.category, i.unit, count(*) as listed,
              sum(case when s.quantity > 0 then 1 else 0 end) as items,
              sum(s.quantity) as quantity, sum(s.available) as available, sum(1 - s.enough) as shortages
            from sums s
            join items i on i.sku = s.sku
            group by s.centre, i.category, i.unit
            order by s.centre, i.category, i.unit""")
    List<CategoryRow> byCategory(@BindList Collection<CentreCode> centres, LocalDate today, Instant since);

    /** Those of the centres in which anything stands. */
    @SqlQuery("""
            select code from centres
            where code in (<centres>)
              and exists (select 1 from balances where balances.centre = centres.code and balances.quantity > 0)
            order by code""")
    Set<CentreCode> stocked(@BindList Collection<CentreCode> centres);

    /** Lots of which something stands in the centre, by expiry. */
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
     * How many lots stand in the centres by their last day of use, of which each has one; all that is expired together. Lots are told
     * apart in the order of the index: to count distinct ones PostgreSQL would sort those of each day, and SQLite groups slower than
     * it tells apart.
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
    List<DayRow> expiringByDay(@BindList Collection<CentreCode> centres, LocalDate today, LocalDate before);

    @SqlQuery("""
            select centre, given_on as day, count(*) as count
            from handouts
            where centre in (<centres>) and given_on >= :from and state = 'RECORDED'
            group by centre, given_on
            order by centre, given_on""")
    List<DayRow> handoutsByDay(@BindList Collection<CentreCode> centres, LocalDate from);

    /** Day by day, the latest first. */
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

    /** What is announced and what is being received, by state. */
    @SqlQuery("""
            select state, count(*) as count from consignments
            where centre in (<centres>) and state in ('EXPECTED', 'RECEIVING')
            group by state""")
    List<StateRow> consignments(@BindList Collection<CentreCode> centres);

    /** Counts whose differences wait for a manager. */
    @SqlQuery("select count(*) from counts where centre in (<centres>) and state = 'COUNTED'")
    long countsToApprove(@BindList Collection<CentreCode> centres);

    /** What offline handouts break and no manager has decided of. */
    @SqlQuery("select count(*) from open_conflicts where centre in (<centres>)")
    long conflicts(@BindList Collection<CentreCode> centres);

    /** Loans that are out and were due before today. */
    @SqlQuery("""
            select count(*) from loans where centre in (<centres>) and state = 'OUT' and due_on < :today""")
    long overdueLoans(@BindList Collection<CentreCode> centres, LocalDate today);

    /** Repairs that wait to be verified; all, or those that one person reported. */
    @SqlQuery("""
            select count(*) from work_orders
            where centre in (<centres>) and state = 'DONE' and (:reporter = '' or reporter = :reporter)""")
    long done(@BindList Collection<CentreCode> centres, String reporter);

    /**
     * Of the latest movements of all, the documents that are an operator's, the latest first; what came in with a handout is one, and
     * who takes a document back did something to that document.
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
    List<DeedRow> documents(UUID operator, @BindList Collection<CentreCode> centres, int limit);

    /** What somebody did with repairs, the latest first. */
    @SqlQuery("""
            select w.category as kind, w.number as reference, '' as sku, 0 as items, a.acted_at as at
            from work_order_acts a
            join work_orders w on w.id = a.work_order
            where a.operator = :username and w.centre in (<centres>)
            order by a.acted_at desc limit :limit""")
    List<DeedRow> acts(String username, @BindList Collection<CentreCode> centres, int limit);

    /** What somebody reported, the latest first. */
    @SqlQuery("""
            select category as kind, number as reference, '' as sku, 0 as items, reported_at as at from work_orders
            where reporter = :username and centre in (<centres>)
            order by reported_at desc limit :limit""")
    List<DeedRow> reported(String username, @BindList Collection<CentreCode> centres, int limit);
}
