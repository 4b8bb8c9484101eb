package org.sklad.goods.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.platform.db.InList;
import org.sklad.platform.db.PlannedEachRun;

/**
 * The figures of all items that are in stock or can be short, by sums over the stock and the use of a centre. PostgreSQL uses it, because
 * each look-up of {@link FiguresDao} costs it more: for 40,000 items it takes half the time. SQLite looks up faster than it sums.
 */
interface FigureSumsDao {
    /**
     * Sums use by the stored item, so that PostgreSQL can estimate the rows, and then by the item into which it was merged. A reversed
     * handout is subtracted in the period of the handout. The time of its reversal does not matter: a clock may have been set back between
     * them. Returns of goods bought for one person are left out, as in {@link FiguresDao#USE}.
     */
    String USE = """
            used_at (centre) as materialized (
              select centre from lead_times where centre in (<centres>)
              union select centre from levels where centre in (<centres>) and basis = 'DAYS'),
            seasons (season, since) as materialized (
              select season, min(since) from times where season in (select season from items) group by season),
            used_as_written (centre, sku, season, quantity) as materialized (
              select centre, sku, season, cast(sum(quantity) as bigint)
              from (
                select m.from_centre as centre, m.sku, u.season, m.quantity
                from times u
                cross join used_at a
                cross join movements m
                where u.season in (select season from seasons) and m.from_centre = a.centre and m.kind = 'HANDOUT' and m.reverses is null
                  and m.occurred_at >= u.since and m.occurred_at < u.until
                union all
                select m.from_centre, m.sku, u.season, -m.quantity
                from times u
                cross join used_at a
                cross join movements r
                cross join movements m
                where u.season in (select season from seasons) and r.from_centre = a.centre and r.kind = 'HANDOUT' and r.reverses is not null
                  and m.id = r.reverses and m.occurred_at >= u.since and m.occurred_at < u.until
                union all
                select m.from_centre, m.sku, u.season, -m.quantity
                from times u
                cross join used_at a
                cross join movements m
                where u.season in (select season from seasons) and m.from_centre = a.centre and m.kind = 'HANDOUT_RETURN' and m.reverses is null
                  and m.occurred_at >= u.since and m.occurred_at < u.until
                  and not exists (select 1 from movements r where r.reverses = m.id)
                  and not exists (""" + FiguresDao.OF_BOUGHT + """
                  )) each_of_them
              group by centre, sku, season),
            used (centre, sku, quantity) as materialized (
              select g.centre, i.sku, cast(sum(g.quantity) as bigint)
              from used_as_written g
              join items o on o.sku = g.sku
              join items i on i.sku = o.counts_as and i.season = g.season
              group by g.centre, i.sku),
            refusals (centre, sku, quantity) as materialized (
              select r.centre, r.sku, cast(sum(case when r.wanted > r.given then r.wanted - r.given else 0 end) as bigint)
              from (
                select f.centre, i.sku, f.wanted, coalesce((
                  select sum(m.quantity) from movements m
                  where m.document = f.document and m.sku = f.sku and m.kind = 'HANDOUT' and m.reverses is null), 0) as given
                from used_at a
                cross join refused_requests f
                join items o on o.sku = f.sku
                join items i on i.sku = o.counts_as
                join times u on u.season = i.season
                where f.centre = a.centre and f.occurred_at >= u.since and f.occurred_at < u.until) r
              group by r.centre, r.sku),
            arrivals (centre, sku, quantity) as materialized (
              select m.to_centre, i.sku, cast(sum(m.quantity) as bigint)
              from used_at a
              cross join movements m
              join items o on o.sku = m.sku
              join items i on i.sku = o.counts_as
              join seasons s on s.season = i.season
              where m.to_centre = a.centre and m.occurred_at >= (select min(since) from seasons) and m.occurred_at >= s.since
                and m.to_balance is not null
                and (m.from_balance is null or m.kind in ('TRANSFER_IN', 'TRANSFER_OUT')) and (m.kind <> 'RECEIPT' or m.line > 0)
              group by m.to_centre, i.sku),
            """;

    String USE_COLUMNS = """
                case when w.lead_days is null and coalesce(w.basis, 'UNITS') = 'UNITS' then 0
                  else coalesce(u.quantity, 0) - coalesce(g.quantity, 0) end,
                case when w.lead_days is null and coalesce(w.basis, 'UNITS') = 'UNITS' then 0 else coalesce(f.quantity, 0) end,
                case when w.lead_days is null and coalesce(w.basis, 'UNITS') = 'UNITS' then 0 else coalesce(a.quantity, 0) end
            """;

    String USE_JOINS = """
              left join used u on u.centre = w.centre and u.sku = w.sku
              left join refusals f on f.centre = w.centre and f.sku = w.sku
              left join arrivals a on a.centre = w.centre and a.sku = w.sku
            """;

    /** Lists the same rows as {@link FiguresDao#stock}. Even if {@code every} is 1, use is read only where it decides. */
    @PlannedEachRun
    @SqlQuery(FiguresDao.OF_STOCK
            + FiguresDao.SUBTRACTED
            + USE
            + "figures ("
            + FiguresDao.NAMES
            + ", arrived) as materialized ("
            + FiguresDao.COLUMNS
            + USE_COLUMNS
            + FiguresDao.JOINS
            + USE_JOINS
            + ")"
            + FiguresDao.READ
            + "arrived "
            + FiguresDao.WANTED
            + "or on_hand > 0 "
            + FiguresDao.OR_SHORT
            + "arrived)")
    List<FiguresDao.Row> stock(
            @InList Collection<CentreCode> centres,
            @InList(mayBeEmpty = true) Collection<LocationId> apart,
            LocalDate today,
            LocalDate soon,
            @BindMethods UsePeriods times,
            int every);
}
