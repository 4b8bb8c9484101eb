package org.sklad.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.CategoryCondition;
import org.sklad.catalogue.Season;
import org.sklad.catalogue.Sku;
import org.sklad.platform.db.PlannedAnew;

/** A parameter that restricts nothing is ''. */
interface PlanningDao {
    /** What may be given of an item in a centre, and what of it can be used for a short time only. */
    record Standing(CentreCode centre, Sku sku, long available, long expiring) {}

    /** What was used of an item in a centre. */
    record Used(CentreCode centre, Sku sku, long used) {}

    /** The season that somebody chose, and its last day. */
    record Chosen(CentreCode centre, Season season, LocalDate until) {}

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

    /** Where the item itself has a level, read or not. */
    @SqlQuery("select centre from levels where sku = :sku order by centre")
    List<CentreCode> centresOf(Sku sku);

    /** Keeps where a merging lets the item that stays have the level of the other. */
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

    /** Removes those levels from the item that had got them, where they are as they came. */
    @SqlUpdate("""
            delete from levels where exists (
              select 1 from merges m
              join merged_levels t on t.merge = m.id
              join levels o on o.centre = t.centre and o.sku = :item
              where m.id = :merge and levels.sku = m.into_item and levels.centre = t.centre
                and levels.basis = o.basis and levels.minimum = o.minimum and levels.target = o.target)""")
    void giveBack(UUID merge, Sku item);

    /** Levels by centre and sku, after a place; between is said to PostgreSQL, as where items are listed. */
    @SqlQuery("""
            select l.centre, l.sku, l.basis, l.minimum, l.target
            from levels l
            where l.centre in (<centres>) and (l.centre, l.sku) > (:centre, :sku) <narrowed>
              and exists (select 1 from items i where i.sku = l.sku and i.counts_as between i.sku and i.sku)
            order by l.centre, l.sku limit :limit""")
    List<Level> list(
            @Define LevelCategory narrowed,
            @BindList Collection<CentreCode> centres,
            @BindMethods LevelPlace after,
            String category,
            int limit);

    /** The items of which one of the centres has a level, from a sku on. */
    @SqlQuery("""
            select i.sku from items i
            where i.sku >= :from and i.counts_as between i.sku and i.sku <narrowed>
              and exists (select 1 from levels l where l.sku = i.sku and l.centre in (<centres>))
            order by i.sku limit :limit""")
    List<Sku> items(
            @Define CategoryCondition narrowed,
            @BindList Collection<CentreCode> centres,
            String from,
            String category,
            int limit);

    @SqlQuery("""
            select centre, sku, basis, minimum, target from levels
            where centre in (<centres>) and sku in (<skus>)
            order by centre, sku""")
    List<Level> of(@BindList Collection<CentreCode> centres, @BindList Collection<Sku> skus);

    @PlannedAnew
    @SqlQuery("""
            select b.centre, b.sku, cast(sum(b.quantity) as bigint) as available,
              cast(sum(case when b.expires_on < :soon then b.quantity else 0 end) as bigint) as expiring
            from balances b
            join lots o on o.code = b.lot and o.status = 'AVAILABLE'
            join locations p on p.id = b.location and p.kind in ('STORE', 'SHELF', 'BAG')
            where b.centre in (<centres>) and b.sku in (<skus>) and b.quantity > 0 and b.expires_on >= :today
            group by b.centre, b.sku""")
    List<Standing> standing(
            @BindList Collection<CentreCode> centres, @BindList Collection<Sku> skus, LocalDate today, LocalDate soon);

    /**
     * Handouts in the last days of each item's season, without those that were taken back, less what was returned then, of
     * whichever handout: nothing was used where more came back than went out. SQLite keeps the order of cross joins: left to itself,
     * it reads all that ever happened with an item.
     */
    @PlannedAnew
    @SqlQuery("""
            with times (season, since, until) as (values
              ('ALL_YEAR', cast(:yearFrom as bigint), cast(:yearUntil as bigint)),
              ('WINTER', :winterFrom, :winterUntil), ('WINTER', :winterBeforeFrom, :winterBeforeUntil),
              ('SUMMER', :summerFrom, :summerUntil), ('SUMMER', :summerBeforeFrom, :summerBeforeUntil))
            select m.from_centre as centre, i.sku,
              cast(sum(case when m.kind = 'HANDOUT' then m.quantity else -m.quantity end) as bigint) as used
            from items i
            cross join times t
            cross join items w
            cross join movements m
            where i.sku in (<skus>) and t.season = i.season and w.counts_as = i.sku
              and m.from_centre in (<centres>) and m.sku = w.sku
              and m.occurred_at >= t.since and m.occurred_at < t.until
              and m.kind in ('HANDOUT', 'HANDOUT_RETURN') and m.reverses is null
              and not exists (select 1 from movements r where r.reverses = m.id)
            group by m.from_centre, i.sku
            having sum(case when m.kind = 'HANDOUT' then m.quantity else -m.quantity end) > 0""")
    List<Used> used(
            @BindList Collection<CentreCode> centres, @BindList Collection<Sku> skus, @BindMethods UseTimes times);

    @SqlQuery("""
            select centre, season, until_day as until from season_choices
            where centre in (<centres>) and until_day >= :today
            order by centre""")
    List<Chosen> chosen(@BindList Collection<CentreCode> centres, LocalDate today);

    @SqlUpdate("""
            insert into season_choices (centre, season, until_day) values (:centre, :season, :until)
            on conflict (centre) do update set season = excluded.season, until_day = excluded.until_day""")
    void choose(CentreCode centre, Season season, LocalDate until);

    @SqlUpdate("delete from season_choices where centre = :centre")
    void leaveToCalendar(CentreCode centre);

    @SqlQuery("select count(*) from levels")
    long count();
}
