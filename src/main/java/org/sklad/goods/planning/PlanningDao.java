package org.sklad.goods.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.db.InList;
import org.sklad.platform.db.PlannedEachRun;

/** Queries for levels, seasons, lead times, needs and changes of stock. An unused filter is ''. */
interface PlanningDao {
    /** A season chosen by a manager, and its last day. */
    record Chosen(CentreCode centre, Season season, LocalDate until) {}

    /** A change of the stock of an item in a centre. */
    record Change(CentreCode centre, Sku sku, Instant at, long quantity) {}

    /** Open needs for the same goods in a centre: an item, or any fitting item of a style and size. */
    record NeedRow(CentreCode centre, Optional<Sku> item, Optional<StyleCode> style, String size, long quantity) {}

    @SqlUpdate("""
            insert into levels (centre, sku, basis, minimum, target)
            values (:centre, :sku, :basis, :minimum, :target)
            on conflict (centre, sku) do update
              set basis = excluded.basis, minimum = excluded.minimum, target = excluded.target""")
    void put(@BindMethods Level level);

    @SqlUpdate("delete from levels where centre = :centre and sku = :sku")
    int remove(CentreCode centre, Sku sku);

    @SqlQuery("""
            select centre, sku, basis, minimum, target from levels
            where centre = :centre and sku = (select counts_as from items where sku = :sku)""")
    Optional<Level> find(CentreCode centre, Sku sku);

    /** Lists the centres with a level of exactly this item, even if the item counts as another one. */
    @SqlQuery("select centre from levels where sku = :sku order by centre")
    List<CentreCode> centresOf(Sku sku);

    /** Records the centres where a merge copies the item's level to the remaining item. */
    @SqlUpdate("""
            insert into merged_levels (merge, centre)
            select :merge, l.centre from levels l
            where l.sku = :item and not exists (select 1 from levels s where s.centre = l.centre and s.sku = :into)""")
    void noteTaken(UUID merge, Sku item, Sku into);

    @SqlUpdate("""
            insert into levels (centre, sku, basis, minimum, target)
            select l.centre, i.sku, l.basis, l.minimum, l.target from levels l
            join merged_levels t on t.merge = :merge and t.centre = l.centre
            join items i on i.sku = :into
            where l.sku = :item""")
    void take(UUID merge, Sku item, Sku into);

    /** Removes the levels that the merge copied, unless they were changed. */
    @SqlUpdate("""
            delete from levels where exists (
              select 1 from merges m
              join merged_levels t on t.merge = m.id
              join levels o on o.centre = t.centre and o.sku = :item
              where m.id = :merge and levels.sku = m.into_item and levels.centre = t.centre
                and levels.basis = o.basis and levels.minimum = o.minimum and levels.target = o.target)""")
    void giveBack(UUID merge, Sku item);

    /**
     * Lists levels by centre and sku, after a position. As in lists of items, {@code between} gives PostgreSQL a better estimate than
     * equality.
     */
    @SqlQuery("""
            select l.centre, l.sku, l.basis, l.minimum, l.target
            from levels l
            where l.centre in (<centres>) and (l.centre, l.sku) > (:centre, :sku) <narrowed>
              and exists (select 1 from items i where i.sku = l.sku and i.counts_as between i.sku and i.sku)
            order by l.centre, l.sku limit :limit""")
    List<Level> list(
            @Define LevelCategory narrowed,
            @InList Collection<CentreCode> centres,
            @BindMethods LevelPlace after,
            String category,
            int limit);

    @SqlQuery("""
            select centre, sku, basis, minimum, target from levels
            where centre in (<centres>) and sku in (<skus>)
            order by centre, sku""")
    List<Level> of(@InList Collection<CentreCode> centres, @InList Collection<Sku> skus);

    @SqlQuery("""
            select centre, season, until_day as until from season_choices
            where centre in (<centres>) and until_day >= :today
            order by centre""")
    List<Chosen> chosen(@InList Collection<CentreCode> centres, LocalDate today);

    @SqlUpdate("""
            insert into season_choices (centre, season, until_day) values (:centre, :season, :until)
            on conflict (centre) do update set season = excluded.season, until_day = excluded.until_day""")
    void choose(CentreCode centre, Season season, LocalDate until);

    @SqlUpdate("delete from season_choices where centre = :centre")
    void leaveToCalendar(CentreCode centre);

    @SqlQuery("""
            select centre, cast(days as bigint) as days from lead_times where centre in (<centres>) order by centre""")
    List<LeadTime> leadTimes(@InList Collection<CentreCode> centres);

    @SqlUpdate("""
            insert into lead_times (centre, days) values (:centre, :days)
            on conflict (centre) do update set days = excluded.days""")
    void putLeadTime(@BindMethods LeadTime time);

    /** Lists those of the centres with any level. */
    @SqlQuery("""
            select c.code from centres c
            where c.code in (<centres>) and exists (select 1 from levels l where l.centre = c.code)
            order by c.code""")
    List<CentreCode> withLevels(@InList Collection<CentreCode> centres);

    /**
     * Lists the items without a level in a centre that were handed out from stock or refused there in the last 90 days of their season.
     * Leaves out items that were only bought for one person: receipts with a line below zero have as many units as the handouts.
     */
    @PlannedEachRun
    @SqlQuery("""
            with times (season, since, until) as (values
              ('ALL_YEAR', cast(:yearFrom as bigint), cast(:yearUntil as bigint)),
              ('WINTER', :winterFrom, :winterUntil), ('WINTER', :winterBeforeFrom, :winterBeforeUntil),
              ('SUMMER', :summerFrom, :summerUntil), ('SUMMER', :summerBeforeFrom, :summerBeforeUntil)),
            used (season, sku) as (
              select t.season, m.sku from times t
              cross join movements m
              where m.from_centre = :centre and m.occurred_at >= t.since and m.occurred_at < t.until
                and m.kind = 'HANDOUT' and m.reverses is null
              group by t.season, m.sku
              having sum(m.quantity) > coalesce((
                select sum(b.quantity) from times p
                cross join movements b
                where p.season = t.season and b.to_centre = :centre and b.sku = m.sku
                  and b.occurred_at >= p.since and b.occurred_at < p.until and b.to_balance is not null
                  and (b.from_balance is null or b.kind in ('TRANSFER_IN', 'TRANSFER_OUT')) and b.kind = 'RECEIPT' and b.line < 0), 0)
              union
              select t.season, r.sku from times t
              cross join refused_requests r
              where r.centre = :centre and r.occurred_at >= t.since and r.occurred_at < t.until)
            select distinct i.sku
            from used u
            cross join items w
            cross join items i
            where w.sku = u.sku and i.sku = w.counts_as and i.season = u.season
              and not exists (select 1 from levels l where l.centre = :centre and l.sku = i.sku)""")
    Set<Sku> usedWithoutLevel(CentreCode centre, @BindMethods UsePeriods times);

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

    /**
     * Lists the changes of stock of some items in some centres since a time: handouts, then other arrivals and departures. Leaves out goods
     * bought for one person (decision 024): they come and go in one document, under a line and its negative, and so does their reversal.
     */
    @PlannedEachRun
    @SqlQuery("""
            select m.from_centre as centre, i.sku, m.occurred_at as at, -m.quantity as quantity
            from items i
            cross join items w
            cross join movements m
            where i.sku in (<skus>) and w.counts_as = i.sku and m.from_centre in (<centres>) and m.sku = w.sku
              and m.occurred_at >= :since
              and m.kind in ('HANDOUT', 'HANDOUT_RETURN') and m.reverses is null and m.kind = 'HANDOUT'
              and (select count(*) from movements b where b.document = m.document and b.line = -m.line and b.kind = 'RECEIPT') = 0
            union all
            select m.to_centre, i.sku, m.occurred_at, m.quantity
            from items i
            cross join items w
            cross join movements m
            join locations p on p.id = m.to_location
            where i.sku in (<skus>) and w.counts_as = i.sku and m.to_centre in (<centres>) and m.sku = w.sku
              and m.occurred_at >= :since and m.to_balance is not null
              and (m.from_balance is null or m.kind in ('TRANSFER_IN', 'TRANSFER_OUT')) and p.kind <> 'IN_TRANSIT'
              and (m.kind <> 'RECEIPT' or m.line > 0)
              and (m.kind <> 'HANDOUT'
                or (select count(*) from movements b where b.document = m.document and b.line = -m.line and b.kind = 'RECEIPT') = 0)
            union all
            select m.from_centre, i.sku, m.occurred_at, -m.quantity
            from items i
            cross join items w
            cross join movements m
            join locations p on p.id = m.from_location
            where i.sku in (<skus>) and w.counts_as = i.sku and m.from_centre in (<centres>) and m.sku = w.sku
              and m.occurred_at >= :since and m.from_balance is not null and m.kind <> 'HANDOUT'
              and (m.to_balance is null or m.kind in ('TRANSFER_IN', 'TRANSFER_OUT')) and p.kind <> 'IN_TRANSIT'
              and (m.kind <> 'RECEIPT' or m.line > 0)""")
    List<Change> changes(@InList Collection<CentreCode> centres, @InList Collection<Sku> skus, Instant since);

    @SqlBatch(
            value =
                    "insert into levels (centre, sku, basis, minimum, target) values (:centre, :sku, :basis, :minimum, :target)",
            transactional = false)
    void putAll(@BindMethods Collection<Level> levels);
}
