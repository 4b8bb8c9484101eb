package org.sklad.goods.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.CategoryCondition;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.db.InList;
import org.sklad.platform.db.PlannedEachRun;

/** The queries for {@link StockFigures}. */
interface FiguresDao {
    /**
     * An item at a centre, as stored.
     *
     * @param available stock less reservations; negative if more is reserved than in stock
     * @param given units handed out less returns; negative if more came back
     * @param arrived units that came into the centre since the first day that counts for use
     */
    record Row(
            CentreCode centre,
            Sku sku,
            Category category,
            Season season,
            Optional<LevelBasis> basis,
            Optional<Long> minimum,
            Optional<Long> target,
            Optional<Long> leadDays,
            long onHand,
            long available,
            long expiring,
            long given,
            long refused,
            long arrived) {}

    /** Open needs for the same goods in a centre: an item, or any fitting item of a style and size. */
    record NeedRow(CentreCode centre, Optional<Sku> item, Optional<StyleCode> style, String size, long quantity) {}

    /**
     * The stretch of the catalogue after one sku and up to another.
     *
     * @param category category of the items, if narrowed to one
     * @param every 1 to return also items that cannot be short
     */
    record Stretch(String category, String after, String until, LocalDate today, LocalDate soon, int every) {}

    /**
     * Selects the items that can be short on a stretch of the catalogue: items with a level and, where a lead time is set, items that were
     * handed out or refused.
     */
    String WANTED = """
            with wanted (centre, sku) as materialized (
              select c.code, i.sku
              from items i
              cross join centres c
              where i.sku > :after and i.sku <= :until and i.counts_as = i.sku <narrowed> and c.code in (<centres>)
                and (exists (select 1 from levels l where l.centre = c.code and l.sku = i.sku)
                  or exists (select 1 from lead_times t where t.centre = c.code) and (
                    exists (
                      select 1 from items o
                      cross join movements m
                      where o.counts_as = i.sku and m.from_centre = c.code and m.sku = o.sku
                        and m.kind in ('HANDOUT', 'HANDOUT_RETURN') and m.reverses is null)
                    or exists (
                      select 1 from items o
                      cross join refused_requests r
                      where o.counts_as = i.sku and r.centre = c.code and r.sku = o.sku)))),
            """;

    String OF_STRETCH = WANTED + """
            stored (centre, sku, on_hand, usable, expiring) as materialized (
              select centre, sku, sum(quantity), sum(case when expires_on >= :today then quantity else 0 end),
                sum(case when expires_on >= :today and expires_on < :soon then quantity else 0 end)
              from balances
              where centre in (<centres>) and sku in (select sku from wanted) and quantity > 0
              group by centre, sku),
            """;

    /** Selects some items in each of the centres. */
    String OF_SOME = """
            with wanted (centre, sku) as materialized (
              select c.code, i.sku from centres c cross join items i
              where c.code in (<centres>) and i.sku in (<skus>)),
            stored (centre, sku, on_hand, usable, expiring) as materialized (
              select centre, sku, sum(quantity), sum(case when expires_on >= :today then quantity else 0 end),
                sum(case when expires_on >= :today and expires_on < :soon then quantity else 0 end)
              from balances
              where centre in (<centres>) and sku in (<skus>) and quantity > 0
              group by centre, sku),
            """;

    /** Adds the stock that cannot be given today, and the reservations. Unusable stock is subtracted from all stock, because there is little of it. */
    String STOCK = """
            times (season, since, until) as (values
              ('ALL_YEAR', cast(:yearFrom as bigint), cast(:yearUntil as bigint)),
              ('WINTER', :winterFrom, :winterUntil), ('WINTER', :winterBeforeFrom, :winterBeforeUntil),
              ('SUMMER', :summerFrom, :summerUntil), ('SUMMER', :summerBeforeFrom, :summerBeforeUntil)),
            unusable (centre, sku, on_hand, usable, expiring) as materialized (
              select centre, sku, cast(sum(away) as bigint), cast(sum(usable) as bigint), cast(sum(expiring) as bigint)
              from (
                select b.centre, b.sku, case when p.kind = 'IN_TRANSIT' then b.quantity else 0 end as away,
                  case when b.expires_on >= :today then b.quantity else 0 end as usable,
                  case when b.expires_on >= :today and b.expires_on < :soon then b.quantity else 0 end as expiring
                from balances b
                join locations p on p.id = b.location
                where b.location in (<apart>) and b.quantity > 0
                union all
                select b.centre, b.sku, 0, b.quantity, case when b.expires_on < :soon then b.quantity else 0 end
                from lots l
                cross join balances b
                join locations p on p.id = b.location
                where l.status <> 'AVAILABLE' and b.lot = l.code and b.centre in (<centres>) and b.quantity > 0
                  and b.expires_on >= :today and p.kind not in ('QUARANTINE', 'IN_TRANSIT')) each_of_them
              group by centre, sku),
            kept (centre, sku, quantity) as materialized (
              select r.centre, r.sku, cast(sum(r.quantity) as bigint)
              from reservations r
              join beneficiaries w on w.id = r.beneficiary
              join beneficiaries b on b.id = w.counts_as
              where r.centre in (<centres>) and r.ended_at is null and r.until_on >= :today
                and b.present = 1 and b.centre = r.centre and b.stay_since <= r.reserved_at
              group by r.centre, r.sku),
            """;

    String COLUMNS = """
            figures (centre, sku, category, season, basis, minimum, target, lead_days, on_hand, available, expiring,
              given, refused, arrived) as materialized (
              select w.centre, w.sku, i.category, i.season, l.basis, l.minimum, l.target, t.days,
                coalesce(s.on_hand, 0) - coalesce(x.on_hand, 0),
                coalesce(s.usable, 0) - coalesce(x.usable, 0) - coalesce(k.quantity, 0),
                coalesce(s.expiring, 0) - coalesce(x.expiring, 0),
            """;

    /** Finds goods bought for one person among those that the movement {@code m} returned. */
    String OF_BOUGHT = """
                      select 1 from handout_return_lines l
                      join movements b on b.document = l.handout and b.line = -l.handout_line and b.kind = 'RECEIPT'
                      where l.handout_return = m.document and l.line = m.line and l.lot = m.lot and l.quantity = m.quantity""";

    /**
     * Looks up the use of each item, only where it matters. SQLite keeps the order of cross joins. Subtracts goods bought for one person
     * (decision 024): their receipt has a line below zero and as many units as their handout. So their returns do not count either.
     */
    String USE = """
                case when :every = 0 and t.days is null and coalesce(l.basis, 'UNITS') = 'UNITS' then 0 else coalesce((
                  select sum(case when m.kind = 'HANDOUT' then m.quantity when exists (""" + OF_BOUGHT + """
                    ) then 0 else -m.quantity end)
                  from times u
                  cross join items o
                  cross join movements m
                  where u.season = i.season and o.counts_as = w.sku and m.from_centre = w.centre and m.sku = o.sku
                    and m.occurred_at >= u.since and m.occurred_at < u.until
                    and m.kind in ('HANDOUT', 'HANDOUT_RETURN') and m.reverses is null
                    and not exists (select 1 from movements r where r.reverses = m.id)), 0) - coalesce((
                  select sum(m.quantity)
                  from times u
                  cross join items o
                  cross join movements m
                  where u.season = i.season and o.counts_as = w.sku and m.to_centre = w.centre and m.sku = o.sku
                    and m.occurred_at >= u.since and m.occurred_at < u.until
                    and m.to_balance is not null and (m.from_balance is null or m.kind in ('TRANSFER_IN', 'TRANSFER_OUT'))
                    and m.kind = 'RECEIPT' and m.line < 0
                    and not exists (select 1 from movements r where r.reverses = m.id)), 0) end,
                case when :every = 0 and t.days is null and coalesce(l.basis, 'UNITS') = 'UNITS' then 0 else coalesce((
                  select sum(case when r.wanted > r.given then r.wanted - r.given else 0 end)
                  from (
                    select f.wanted, coalesce((
                      select sum(m.quantity) from movements m
                      where m.document = f.document and m.sku = f.sku and m.kind = 'HANDOUT' and m.reverses is null), 0) as given
                    from times u
                    cross join items o
                    cross join refused_requests f
                    where u.season = i.season and o.counts_as = w.sku and f.centre = w.centre and f.sku = o.sku
                      and f.occurred_at >= u.since and f.occurred_at < u.until) r), 0) end,
                case when :every = 0 and t.days is null and coalesce(l.basis, 'UNITS') = 'UNITS' then 0 else coalesce((
                  select sum(m.quantity)
                  from items o
                  cross join movements m
                  where o.counts_as = w.sku and m.to_centre = w.centre and m.sku = o.sku
                    and m.occurred_at >= (select min(u.since) from times u where u.season = i.season)
                    and m.to_balance is not null and (m.from_balance is null or m.kind in ('TRANSFER_IN', 'TRANSFER_OUT'))
                    and (m.kind <> 'RECEIPT' or m.line > 0)), 0) end
            """;

    String JOINS = """
              from wanted w
              cross join items i
              left join stored s on s.centre = w.centre and s.sku = w.sku
              left join unusable x on x.centre = w.centre and x.sku = w.sku
              left join kept k on k.centre = w.centre and k.sku = w.sku
              left join levels l on l.centre = w.centre and l.sku = w.sku
              left join lead_times t on t.centre = w.centre
            """;

    /**
     * Leaves out items that cannot be short unless {@code every} is 1. If stock exceeds all arrivals since the first day, it was there on
     * all days, else on one day at least.
     */
    String RESULT = """
              where i.sku = w.sku)
            select centre, sku, category, season, basis, minimum, target, lead_days, cast(on_hand as bigint) as on_hand,
              cast(available as bigint) as available, cast(expiring as bigint) as expiring,
              cast(given as bigint) as given, cast(refused as bigint) as refused, cast(arrived as bigint) as arrived
            from figures
            where :every = 1
              or basis = 'UNITS' and available < minimum
              or (basis = 'DAYS' or lead_days is not null)
                and available * (case when on_hand > arrived then 90 else 1 end)
                  < (case when basis = 'DAYS' and minimum > coalesce(lead_days, 0) then minimum else coalesce(lead_days, 0) end)
                    * ((case when given > 0 then given else 0 end) + refused)
            """;

    /** Computes the figures of the selected items. */
    String FIGURES = STOCK + COLUMNS + USE + JOINS + RESULT;

    /**
     * Lists the locations whose goods cannot be handed out: in quarantine or in transit. The statements above name them, so that PostgreSQL
     * knows how little is stored there. Joined by kind, it expects an average location and reads all balances.
     */
    @SqlQuery(
            "select id from locations where centre in (<centres>) and kind in ('QUARANTINE', 'IN_TRANSIT') order by id")
    List<LocationId> apart(@InList Collection<CentreCode> centres);

    /**
     * Returns the sku of the last item of the next stretch of the catalogue; empty if no item follows. It also counts items that were merged
     * into others: if it had to leave them out, PostgreSQL would read a whole index for each stretch.
     */
    @SqlQuery("""
            select max(sku) from (
              select i.sku from items i where i.sku > :after <narrowed>
              order by i.sku limit :limit) next_items""")
    Optional<String> until(@Define CategoryCondition narrowed, String category, String after, int limit);

    /** Lists the items on a stretch that can be short by their level or use. */
    @PlannedEachRun
    @SqlQuery(OF_STRETCH + FIGURES)
    List<Row> candidates(
            @Define CategoryCondition narrowed,
            @BindMethods Stretch stretch,
            @InList Collection<CentreCode> centres,
            @InList(mayBeEmpty = true) Collection<LocationId> apart,
            @BindMethods UsePeriods times);

    /** Reads some items in each of the centres; {@code every} is 1. */
    @PlannedEachRun
    @SqlQuery(OF_SOME + FIGURES)
    List<Row> of(
            @InList Collection<CentreCode> centres,
            @InList Collection<Sku> skus,
            @InList(mayBeEmpty = true) Collection<LocationId> apart,
            LocalDate today,
            LocalDate soon,
            @BindMethods UsePeriods times,
            int every);

    /** Lists the needs of people who live in a centre that are neither met nor reserved there. */
    @SqlQuery("""
            with open_needs (id, stay_since, item, style, size, quantity) as materialized (
              select n.id, b.stay_since, i.counts_as, n.style, n.size, n.quantity - n.met
              from beneficiaries b
              join beneficiaries w on w.counts_as = b.id
              join needs n on n.beneficiary = w.id
              left join items i on i.sku = n.sku
              where b.centre = :centre and b.present = 1 and n.state = 'OPEN')
            select :centre as centre, item, style, size, cast(sum(quantity) as bigint) as quantity
            from (
              select o.item, o.style, o.size, o.quantity - coalesce(r.quantity, 0) as quantity
              from open_needs o
              left join reservations r on r.kept_for = o.id and r.until_on >= :today and r.centre = :centre
                and r.reserved_at >= o.stay_since) unmet
            where quantity > 0
            group by item, style, size""")
    List<NeedRow> needs(CentreCode centre, LocalDate today);
}
