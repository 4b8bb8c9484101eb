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
import org.sklad.goods.classification.Unit;
import org.sklad.platform.db.InList;
import org.sklad.platform.db.PlannedEachRun;

/** The queries for {@link StockFigures}. */
interface FiguresDao {
    /**
     * An item at a centre, as stored.
     *
     * @param available stock less reservations; negative if more is reserved than in stock
     * @param given units handed out less returns; negative if more came back
     * @param arrived units that came into the centre in the period of use; 0 if the stock suffices for any number of days in stock
     */
    record Row(
            CentreCode centre,
            Sku sku,
            Category category,
            Unit unit,
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

    /**
     * The stretch of the catalogue after one sku and up to another.
     *
     * @param category category of the items, if narrowed to one
     * @param every always 0; the shared SQL asks for it
     */
    record Stretch(String category, String after, String until, LocalDate today, LocalDate soon, int every) {}

    /** Sums the stock of each item in each centre; the condition on the items follows. */
    String STORED = """
            stored (centre, sku, on_hand, usable, expiring) as materialized (
              select centre, sku, cast(sum(quantity) as bigint),
                cast(sum(case when expires_on >= :today then quantity else 0 end) as bigint),
                cast(sum(case when expires_on >= :today and expires_on < :soon then quantity else 0 end) as bigint)
              from balances
              where centre in (<centres>) and quantity > 0\s""";

    String GROUPED = " group by centre, sku),";

    /** Selects items with their settings in each centre; conditions follow. */
    String ITEMS = """
            wanted (centre, sku, category, unit, season, basis, minimum, target, lead_days) as materialized (
              select c.code, i.sku, i.category, i.unit, i.season, l.basis, l.minimum, l.target, t.days
              from items i
              cross join centres c
              left join levels l on l.centre = c.code and l.sku = i.sku
              left join lead_times t on t.centre = c.code
            """;

    /** Selects the items that can be short by their level or use: with a level or, where a lead time is set, handed out or refused. */
    String CAN_BE_SHORT = """
            (l.sku is not null
                  or t.centre is not null and (
                    exists (
                      select 1 from items o
                      cross join movements m
                      where o.counts_as = i.sku and m.from_centre = c.code and m.sku = o.sku
                        and m.kind in ('HANDOUT', 'HANDOUT_RETURN') and m.reverses is null)
                    or exists (
                      select 1 from items o
                      cross join refused_requests r
                      where o.counts_as = i.sku and r.centre = c.code and r.sku = o.sku)))""";

    /** Selects these items on a stretch of the catalogue. */
    String OF_STRETCH =
            "with " + ITEMS + """
            where c.code in (<centres>) and i.sku > :after and i.sku <= :until and i.counts_as = i.sku <narrowed>
                and\s""" + CAN_BE_SHORT + ")," + STORED + "and sku in (select sku from wanted)" + GROUPED;

    /** Selects some items in each of the centres. */
    String OF_SOME = "with " + ITEMS + "where c.code in (<centres>) and i.sku in (<skus>))," + STORED
            + "and sku in (<skus>)" + GROUPED;

    /**
     * Selects all items that are in stock, or can be short by their level or use. Merged items are excluded by a list, which is short. For
     * {@code counts_as = sku}, PostgreSQL would expect that nearly all items are merged.
     */
    String OF_STOCK = "with " + STORED + GROUPED + ITEMS + """
            left join stored s on s.centre = c.code and s.sku = i.sku
              where c.code in (<centres>) and i.sku not in (select sku from items where counts_as <> sku)
                and (s.sku is not null or\s""" + CAN_BE_SHORT + ")),";

    /**
     * Adds the parts that are subtracted from the sums, because they are few: stock that cannot be given today, reservations, and goods
     * bought for one person (decision 024). The receipt of bought goods has a line below zero and as many units as their handout.
     */
    String SUBTRACTED = """
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
            bought (centre, sku, quantity) as materialized (
              select m.to_centre, i.sku, cast(sum(m.quantity) as bigint)
              from times u
              cross join movements m
              cross join items o
              cross join items i
              where m.to_centre in (<centres>) and m.kind = 'RECEIPT' and m.line < 0 and m.reverses is null
                and m.occurred_at >= u.since and m.occurred_at < u.until
                and o.sku = m.sku and i.sku = o.counts_as and i.season = u.season
                and not exists (select 1 from movements r where r.reverses = m.id)
              group by m.to_centre, i.sku),
            """;

    String NAMES =
            "centre, sku, category, unit, season, basis, minimum, target, lead_days, on_hand, available, expiring, given, refused";

    String COLUMNS = """
              select w.centre, w.sku, w.category, w.unit, w.season, w.basis, w.minimum, w.target, w.lead_days,
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
     * Looks up the use of each item, only where it matters. SQLite keeps the order of cross joins. Goods bought for one person are
     * subtracted from it, so their returns do not count either.
     */
    String USE = """
                case when :every = 0 and w.lead_days is null and coalesce(w.basis, 'UNITS') = 'UNITS' then 0 else coalesce((
                  select sum(case when m.kind = 'HANDOUT' then m.quantity when exists (""" + OF_BOUGHT + """
                    ) then 0 else -m.quantity end)
                  from times u
                  cross join items o
                  cross join movements m
                  where u.season = w.season and o.counts_as = w.sku and m.from_centre = w.centre and m.sku = o.sku
                    and m.occurred_at >= u.since and m.occurred_at < u.until
                    and m.kind in ('HANDOUT', 'HANDOUT_RETURN') and m.reverses is null
                    and not exists (select 1 from movements r where r.reverses = m.id)), 0) - coalesce(g.quantity, 0) end,
                case when :every = 0 and w.lead_days is null and coalesce(w.basis, 'UNITS') = 'UNITS' then 0 else coalesce((
                  select sum(case when r.wanted > r.given then r.wanted - r.given else 0 end)
                  from (
                    select f.wanted, coalesce((
                      select sum(m.quantity) from movements m
                      where m.document = f.document and m.sku = f.sku and m.kind = 'HANDOUT' and m.reverses is null), 0) as given
                    from times u
                    cross join items o
                    cross join refused_requests f
                    where u.season = w.season and o.counts_as = w.sku and f.centre = w.centre and f.sku = o.sku
                      and f.occurred_at >= u.since and f.occurred_at < u.until) r), 0) end
            """;

    String JOINS = """
              from wanted w
              left join stored s on s.centre = w.centre and s.sku = w.sku
              left join unusable x on x.centre = w.centre and x.sku = w.sku
              left join kept k on k.centre = w.centre and k.sku = w.sku
              left join bought g on g.centre = w.centre and g.sku = w.sku
            """;

    /** Looks up the arrivals of an item. */
    String ARRIVED = """
            coalesce((
                  select sum(m.quantity)
                  from items o
                  cross join movements m
                  where o.counts_as = w.sku and m.to_centre = w.centre and m.sku = o.sku
                    and m.occurred_at >= (select min(u.since) from times u where u.season = w.season)
                    and m.to_balance is not null and (m.from_balance is null or m.kind in ('TRANSFER_IN', 'TRANSFER_OUT'))
                    and (m.kind <> 'RECEIPT' or m.line > 0)), 0)""";

    /** Computes an upper limit of the use until goods arrive, or in the days of the minimum if they are more. */
    String USED_UP = """
            (case when basis = 'DAYS' and minimum > coalesce(lead_days, 0) then minimum else coalesce(lead_days, 0) end)
                * ((case when given > 0 then given else 0 end) + refused)""";

    /** Reads the figures. The expression for the arrivals follows; it is computed only for items that may run out. */
    String READ = """
            select centre, sku, category, unit, season, basis, minimum, target, lead_days, cast(on_hand as bigint) as on_hand,
              cast(available as bigint) as available, cast(expiring as bigint) as expiring,
              cast(given as bigint) as given, cast(refused as bigint) as refused,
              cast(case when :every = 1 or available <\s""" + USED_UP + """

                then\s""";

    String WANTED = " else 0 end as bigint) as arrived from figures w where :every = 1 ";

    /**
     * Adds items that may be short by their level or use. If stock exceeds all arrivals of the period of use, it was there on all of its 90
     * days, else on one day at least. The expression for the arrivals follows.
     */
    String OR_SHORT = """
            or basis = 'UNITS' and available < minimum
              or (basis = 'DAYS' or lead_days is not null) and available <\s""" + USED_UP + """

                and (available * 90 <\s""" + USED_UP + """

                  or on_hand <=\s""";

    /** Computes the figures of the selected items. */
    String FIGURES = SUBTRACTED + "figures (" + NAMES + ") as materialized (" + COLUMNS + USE + JOINS + ")";

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
    @SqlQuery(OF_STRETCH + FIGURES + READ + ARRIVED + WANTED + OR_SHORT + ARRIVED + ")")
    List<Row> candidates(
            @Define CategoryCondition narrowed,
            @BindMethods Stretch stretch,
            @InList Collection<CentreCode> centres,
            @InList(mayBeEmpty = true) Collection<LocationId> apart,
            @BindMethods UsePeriods times);

    /** Lists the items that are in stock or may be short by their level or use; all that {@link #OF_STOCK} selects if {@code every} is 1. */
    @PlannedEachRun
    @SqlQuery(OF_STOCK + FIGURES + READ + ARRIVED + WANTED + "or on_hand > 0 " + OR_SHORT + ARRIVED + ")")
    List<Row> stock(
            @InList Collection<CentreCode> centres,
            @InList(mayBeEmpty = true) Collection<LocationId> apart,
            LocalDate today,
            LocalDate soon,
            @BindMethods UsePeriods times,
            int every);

    /** Reads some items in each of the centres; {@code every} is 1. */
    @PlannedEachRun
    @SqlQuery(OF_SOME + FIGURES + READ + ARRIVED + WANTED)
    List<Row> of(
            @InList Collection<CentreCode> centres,
            @InList Collection<Sku> skus,
            @InList(mayBeEmpty = true) Collection<LocationId> apart,
            LocalDate today,
            LocalDate soon,
            @BindMethods UsePeriods times,
            int every);
}
