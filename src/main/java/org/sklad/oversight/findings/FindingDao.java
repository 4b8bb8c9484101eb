package org.sklad.oversight.findings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;

/** One statement for each kind. Each reads its candidates from an index that holds little else, never whole tables. */
@Fragments({
    // Has the centre, so that each statement can filter by it.
    @Fragment(name = "differences", sql = """
            differences (centre, lot, document, id, quantity, recorded_at, more, left_there) as (
              select m.from_centre, m.lot, m.document, m.id, m.quantity, m.recorded_at,
                case when m.from_balance is null then 1 else 0 end, m.from_balance
              from movements m
              where m.kind in ('ADJUSTMENT', 'COUNT', 'WRITE_OFF')
                and coalesce(m.reason, 'DATA_ERROR') in ('DATA_ERROR', 'FOUND', 'LOST')
                and m.recorded_at >= :since and m.reverses is null
                and not exists (select 1 from movements r where r.reverses = m.id))"""),
    @Fragment(name = "said", sql = "a.reason, o.username as operator, a.accepted_at"),
    @Fragment(name = "accepted", sql = """
            left join accepted_findings a on a.kind = :kind and a.centre = f.centre and a.subject = f.subject
              and a.stamp = f.stamp
            left join operators o on o.id = a.operator
            where (:state = '' or case when a.kind is null then 'OPEN' else 'ACCEPTED' end = :state)""")
})
interface FindingDao {
    /**
     * Lot numbers that were recorded with two dates, of items in stock in the centres. SQLite keeps the order of cross
     * joins; without it, SQLite reads all balances of the centres.
     */
    @SqlQuery("""
            with numbers (sku, number) as (
              select distinct sku, number from lots
              where expiry_differs = 1 and :only in ('', sku || '/' || number)),
            f (centre, subject, stamp, sku, number, expiries, earliest, latest) as (
              select '', n.sku || '/' || n.number,
                cast(count(distinct l.expires_on) as varchar(10)) || ' ' || min(l.expires_on) || ' ' || max(l.expires_on),
                n.sku, n.number, count(distinct l.expires_on), min(l.expires_on), max(l.expires_on)
              from numbers n
              join lots l on l.sku = n.sku and l.number = n.number and l.expires_on <> '9999-12-31'
              where n.sku || '/' || n.number > :subject and exists (
                select 1 from lots s
                cross join balances b
                where b.lot = s.code and s.sku = n.sku and s.number = n.number and b.quantity > 0 and b.centre in (<centres>))
              group by n.sku, n.number)
            select f.centre, f.subject, f.stamp, f.sku as sku, f.number as detail, f.expiries as many, 0 as total,
              f.earliest as earliest, f.latest as latest, (
                select min(m.recorded_at) from lots s
                join movements m on m.id = (select min(e.id) from movements e where e.lot = s.code)
                where s.sku = f.sku and s.number = f.number and s.expiry_differs = 1) as since,
              <said>
            from f
            <accepted>
            order by f.subject limit :limit""")
    List<FindingRow> lotsOfTwoExpiries(@InList Collection<CentreCode> centres, @BindMethods FindingQuery query);

    /** Identifiers that begin like a number that a shop gave itself ({@link org.sklad.barcodes.Gtin#isRestrictedCirculation}). */
    @SqlQuery("""
            with f (centre, subject, stamp, sku, quantity) as (
              select '', i.value, w.counts_as, w.counts_as, i.quantity from identifiers i join items w on w.sku = i.sku
              where i.scheme = 'OTHER' and length(i.value) = 14 and i.value > :subject and :only in ('', i.value)
                and trim(i.value, '0123456789') = ''
                and ((substr(i.value, 1, 6) = '000000' and substr(i.value, 7, 1) in ('0', '2'))
                  or (substr(i.value, 1, 6) <> '000000'
                    and (substr(i.value, 2, 1) = '2' or substr(i.value, 2, 2) in ('02', '04')))))
            select f.centre, f.subject, f.stamp, f.sku as sku, f.subject as detail, f.quantity as many, 0 as total,
              cast(null as varchar(10)) as earliest, cast(null as varchar(10)) as latest, cast(null as bigint) as since,
              <said>
            from f
            <accepted>
            order by f.subject limit :limit""")
    List<FindingRow> restrictedNumbers(@BindMethods FindingQuery query);

    /** Items for which several documents found units above the books, or took the last units at a location off the books. */
    @SqlQuery("""
            with <differences>,
            f (centre, subject, stamp, sku, times, units, since) as (
              select d.centre, l.sku, cast(max(d.id) as varchar(20)), l.sku, count(distinct d.document), sum(d.quantity),
                min(d.recorded_at)
              from differences d
              join lots l on l.code = d.lot
              where d.centre in (<centres>) and <how> and (d.centre, l.sku) > (:centre, :subject) and :only in ('', l.sku)
              group by d.centre, l.sku
              having count(distinct d.document) > 1)
            select f.centre, f.subject, f.stamp, f.sku as sku, '' as detail, f.times as many, cast(f.units as bigint) as total,
              cast(null as varchar(10)) as earliest, cast(null as varchar(10)) as latest, f.since as since,
              <said>
            from f
            <accepted>
            order by f.centre, f.subject limit :limit""")
    List<FindingRow> again(@Define Again how, @InList Collection<CentreCode> centres, @BindMethods FindingQuery query);

    /** The direction of the differences. */
    enum Again {
        FOUND("d.more = 1"),
        GONE("d.left_there = 0");

        private final String sql;

        Again(String sql) {
            this.sql = sql;
        }

        /** Returns the condition for the statement. */
        @Override
        public String toString() {
            return sql;
        }
    }

    /** Lots with more than the books in one difference and less in another. */
    @SqlQuery("""
            with <differences>,
            f (centre, lot, subject, stamp, found, gone, since) as (
              select d.centre, d.lot, cast(d.lot as varchar(20)), cast(max(d.id) as varchar(20)),
                sum(case when d.more = 1 then d.quantity else 0 end), sum(case when d.more = 1 then 0 else d.quantity end),
                min(d.recorded_at)
              from differences d
              where d.centre in (<centres>) and (d.centre, d.lot) > (:centre, :number) and :onlyNumber in (d.lot, cast(0 as bigint))
              group by d.centre, d.lot
              having min(d.more) = 0 and max(d.more) = 1)
            select f.centre, f.subject, f.stamp, l.sku as sku, f.subject as detail, cast(f.found as bigint) as many, cast(f.gone as bigint) as total,
              cast(null as varchar(10)) as earliest, cast(null as varchar(10)) as latest, f.since as since,
              <said>
            from f
            join lots l on l.code = f.lot
            <accepted>
            order by f.centre, f.subject limit :limit""")
    List<FindingRow> upAndDown(@InList Collection<CentreCode> centres, @BindMethods FindingQuery query);

    /**
     * Boxes with goods that had no movement in or out and no count since the time. When listing open findings, reads
     * only the number that a page can need, plus those that were accepted.
     */
    @SqlQuery("""
            with untouched (centre, code, location) as materialized (
              select b.centre, b.code, b.location from boxes b
              where b.centre in (<centres>) and (b.centre, b.code) > (:centre, :number)
                and :onlyNumber in (b.code, cast(0 as bigint))
                and exists (select 1 from balances s where s.box = b.code and s.box > 0 and s.quantity > 0)
                and not exists (
                  select 1 from movements m where m.to_box = b.code and m.to_box > 0 and m.recorded_at >= :since)
                and not exists (
                  select 1 from movements m where m.from_box = b.code and m.from_box > 0 and m.recorded_at >= :since)
                and not exists (
                  select 1 from count_lines l
                  join counts c on c.id = l.document
                  where l.box = b.code and l.box > 0 and l.live = 1 and l.quantity > 0 and c.opened_at >= :since)
              order by b.centre, b.code
              limit case when :state = 'ACCEPTED' then 1000000000 else :limit end
                + (select count(*) from accepted_findings where kind = :kind)),
            touched (centre, code, location, came, went, counted) as (
              select u.centre, u.code, u.location,
                coalesce((select max(m.recorded_at) from movements m where m.to_box = u.code and m.to_box > 0), 0),
                coalesce((select max(m.recorded_at) from movements m where m.from_box = u.code and m.from_box > 0), 0),
                coalesce((
                  select max(c.opened_at) from count_lines l
                  join counts c on c.id = l.document
                  where l.box = u.code and l.box > 0 and l.live = 1 and l.quantity > 0), 0)
              from untouched u),
            f (centre, code, subject, stamp, location, since) as (
              select t.centre, t.code, cast(t.code as varchar(20)),
                cast(case when t.came >= t.went and t.came >= t.counted then t.came
                  when t.went >= t.counted then t.went else t.counted end as varchar(20)),
                t.location,
                case when t.came >= t.went and t.came >= t.counted then t.came
                  when t.went >= t.counted then t.went else t.counted end
              from touched t)
            select f.centre, f.subject, f.stamp, '' as sku, p.code as detail, 0 as many, 0 as total,
              cast(null as varchar(10)) as earliest, cast(null as varchar(10)) as latest, f.since as since,
              <said>
            from f
            join locations p on p.id = f.location
            <accepted>
            order by f.centre, f.code limit :limit""")
    List<FindingRow> boxesNotSeen(@InList Collection<CentreCode> centres, @BindMethods FindingQuery query);

    /** Items that are written alike, each group once, under its first code. The index finds the groups. */
    @SqlQuery("""
            with written (likeness) as (
              select i.likeness from items i
              where i.likeness > coalesce((select s.likeness from items s where s.sku = :subject), '')
                and (:only = '' or i.likeness = (select s.likeness from items s where s.sku = :only))
              group by i.likeness
              having count(*) > 1),
            f (centre, likeness, subject, stamp, sku, items) as (
              select '', i.likeness, min(i.sku), cast(count(*) as varchar(10)) || ' ' || max(i.sku), min(i.sku), count(*)
              from written w
              cross join items i
              where i.likeness = w.likeness and i.counts_as = i.sku
              group by i.likeness
              having count(*) > 1)
            select f.centre, f.subject, f.stamp, f.sku as sku, '' as detail, f.items as many, 0 as total,
              cast(null as varchar(10)) as earliest, cast(null as varchar(10)) as latest, cast(null as bigint) as since,
              <said>
            from f
            <accepted> and :only in ('', f.subject)
            order by f.likeness limit :limit""")
    List<FindingRow> alikeItems(@BindMethods FindingQuery query);

    /**
     * Items in stock without an identifier that were received by name after a scan of an unknown code. Without such a
     * scan nothing is wrong, because most goods have no code at all.
     */
    @SqlQuery("""
            with f (centre, subject, stamp, sku) as (
              select '', i.sku, cast((
                  select max(u.scanned_at) from items w join unknown_codes u on u.sku = w.sku and u.sku <> ''
                  where w.counts_as = i.sku) as varchar(20)), i.sku
              from items i
              where i.sku > :subject and :only in ('', i.sku)
                and exists (
                  select 1 from items w join unknown_codes u on u.sku = w.sku and u.sku <> '' where w.counts_as = i.sku)
                and not exists (
                  select 1 from items w join identifiers d on d.sku = w.sku where w.counts_as = i.sku)
                and not exists (select 1 from compositions k where k.kit = i.sku)
                and exists (
                  select 1 from centres c
                  cross join balances b
                  where c.code in (<centres>) and b.centre = c.code and b.sku = i.sku and b.quantity > 0))
            select f.centre, f.subject, f.stamp, f.sku as sku, (
                select max(u.code) from items w join unknown_codes u on u.sku = w.sku and u.sku <> ''
                where w.counts_as = f.sku) as detail, 0 as many, 0 as total,
              cast(null as varchar(10)) as earliest, cast(null as varchar(10)) as latest, (
                select min(u.scanned_at) from items w join unknown_codes u on u.sku = w.sku and u.sku <> ''
                where w.counts_as = f.sku) as since,
              <said>
            from f
            <accepted>
            order by f.subject limit :limit""")
    List<FindingRow> withoutIdentifier(@InList Collection<CentreCode> centres, @BindMethods FindingQuery query);

    /** Lists the items alike with each of the given items, by code; at most the first 20. */
    @SqlQuery("""
            select a.first, a.sku from (
              select o.sku as first, i.sku, row_number() over (partition by o.sku order by i.sku) as number
              from items o
              join items i on i.likeness = o.likeness and i.counts_as = i.sku
              where o.sku in (<skus>)) a
            where a.number <= 20
            order by a.first, a.sku""")
    List<Alike> alike(@InList Collection<Sku> skus);

    /** An item, and the first item of its group. */
    record Alike(Sku first, Sku sku) {}

    @SqlUpdate("""
            insert into accepted_findings (kind, centre, subject, stamp, reason, operator, accepted_at)
            values (:kind, :centre, :subject, :stamp, :reason, :operator, :now)
            on conflict (kind, centre, subject) do update
              set stamp = excluded.stamp, reason = excluded.reason, operator = excluded.operator,
                accepted_at = excluded.accepted_at""")
    void accept(
            FindingKind kind, String centre, String subject, String stamp, String reason, UUID operator, Instant now);

    @SqlUpdate("delete from accepted_findings where kind = :kind and centre = :centre and subject = :subject")
    int reopen(FindingKind kind, String centre, String subject);
}
