package org.sklad.aid.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.RuleCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.lists.LatestRows;

@Fragments(
        // The row of a cancelled day is closed, so that no query for open days finds it. The lists are sorted by their
        // readers, because a sort in each of these subqueries costs more.
        @Fragment(name = "days", sql = """
            select d.id, d.centre, d.location as location_id, p.code as location, d.held_on,
              (select string_agg(r.rule, ' ') from distribution_day_rules r where r.distribution_day = d.id) as rules,
              coalesce((select string_agg(i.line || '=' || i.sku || '=' || i.quantity, ' ') from distribution_day_items i
                where i.distribution_day = d.id), '') as items,
              d.slot_from, d.slot_minutes, d.slot_people, case when x.id is null then d.state else 'CANCELLED' end as state, d.version,
              o.username as operator, d.planned_at
            from distribution_days d join locations p on p.id = d.location join operators o on o.id = d.operator
            left join days_cancelled x on x.distribution_day = d.id"""))
interface DayDao {
    /** A new row of a day. */
    record Insert(
            UUID id,
            CentreCode centre,
            LocationId location,
            LocalDate heldOn,
            Set<RuleCode> rules,
            List<PlannedItem> items,
            String slotFrom,
            int slotMinutes,
            int slotPeople,
            UUID operator,
            Instant plannedAt) {}

    /** The new plan of a day. */
    record Update(
            UUID id,
            long version,
            LocationId location,
            LocalDate heldOn,
            Set<RuleCode> rules,
            List<PlannedItem> items,
            String slotFrom,
            int slotMinutes,
            int slotPeople) {}

    /** An item handed out on the day. */
    record GivenSku(Sku sku, Optional<StyleCode> style, Category category) {}

    @SqlUpdate("""
            insert into distribution_days (id, centre, location, held_on, slot_from, slot_minutes, slot_people, state, last_number, operator, planned_at)
            values (:id, :centre, :location, :heldOn, :slotFrom, :slotMinutes, :slotPeople, 'PLANNED', 0, :operator, :plannedAt)""")
    void insertDay(@BindMethods Insert day);

    default void insert(Insert day) {
        insertDay(day);
        insertPlan(day.id(), day.rules(), day.items());
    }

    private void insertPlan(UUID day, Set<RuleCode> rules, List<PlannedItem> items) {
        insertRules(day, rules);
        insertItems(day, IntStream.rangeClosed(1, items.size()).iterator(), items);
    }

    @SqlBatch("insert into distribution_day_rules (distribution_day, rule) values (:day, :rule)")
    void insertRules(UUID day, Collection<RuleCode> rule);

    @SqlBatch("""
            insert into distribution_day_items (distribution_day, line, sku, quantity)
            values (:day, :line, :sku, :quantity)""")
    void insertItems(UUID day, Iterator<Integer> line, @BindMethods List<PlannedItem> items);

    @SqlUpdate("delete from distribution_day_rules where distribution_day = :day")
    void deleteRules(UUID day);

    @SqlUpdate("delete from distribution_day_items where distribution_day = :day")
    void deleteItems(UUID day);

    @SqlQuery("""
            <days>
            where d.id = :id""")
    Optional<DistributionDay> find(UUID id);

    @SqlQuery("""
            <days>
            where (d.planned_at, d.id) < (:before, :beforeId)
              and coalesce(:state, '') in ('', case when x.id is null then d.state else 'CANCELLED' end)
              and d.held_on >= coalesce(:from, d.held_on) and d.held_on <= coalesce(:until, d.held_on)
            order by d.planned_at desc, d.id desc limit :limit""")
    List<DistributionDay> list(@BindMethods LatestRows rows, @BindMethods DayFilter filter);

    @SqlQuery("""
            <days>
            where d.centre = :at and (d.planned_at, d.id) < (:before, :beforeId)
              and coalesce(:state, '') in ('', case when x.id is null then d.state else 'CANCELLED' end)
              and d.held_on >= coalesce(:from, d.held_on) and d.held_on <= coalesce(:until, d.held_on)
            order by d.planned_at desc, d.id desc limit :limit""")
    List<DistributionDay> ofCentre(CentreCode at, @BindMethods LatestRows rows, @BindMethods DayFilter filter);

    /** Locks the row of a planned day. Returns 0 if a person has arrived, or if the version is another. */
    @SqlUpdate("update distribution_days set state = state where id = :id and state = 'PLANNED' and version = :version")
    int takePlanned(UUID id, long version);

    /** Opens the day at the first arrival. Later calls change nothing, so that desks do not contend for the row of the day. */
    @SqlUpdate("update distribution_days set state = 'OPEN' where id = :id and state = 'PLANNED'")
    void open(UUID id);

    @SqlQuery("""
            select case when x.id is null then d.state else 'CANCELLED' end
            from distribution_days d left join days_cancelled x on x.distribution_day = d.id
            where d.id = :id""")
    DayState state(UUID id);

    /**
     * Opens a day for its queue.
     *
     * @param come true if a person is there; else a planned day stays planned, so that its plan can still be changed
     * @throws DayWrongState if it is closed or cancelled
     * @throws ChangedMeanwhile if its plan was changed after the day was read
     */
    default void open(DistributionDay day, boolean come) {
        if (come) {
            open(day.id());
        }
        DayState state = state(day.id());
        if (state != DayState.OPEN && (come || state != DayState.PLANNED)) {
            throw DayWrongState.notPlanned(state);
        }
        ChangedMeanwhile.requireSame(Optional.of(day.version()), version(day.id()));
    }

    /**
     * Checks that a day can still be changed.
     *
     * @throws DayWrongState if the day is begun, closed or cancelled
     * @throws ChangedMeanwhile if the version is not the present one
     */
    default void requirePlanned(UUID id, long version) {
        DayState state = state(id);
        if (state != DayState.PLANNED) {
            throw DayWrongState.notPlanned(state);
        }
        ChangedMeanwhile.requireSame(Optional.of(version), version(id));
    }

    @SqlQuery("select version from distribution_days where id = :id")
    long version(UUID id);

    @SqlUpdate("""
            update distribution_days set location = :location, held_on = :heldOn, slot_from = :slotFrom, slot_minutes = :slotMinutes, slot_people = :slotPeople, version = version + 1
            where id = :id and state = 'PLANNED' and version = :version""")
    int changeDay(@BindMethods Update day);

    /** Returns 0 if a person has arrived, or if the version is another. */
    default int change(Update day) {
        int changed = changeDay(day);
        if (changed > 0) {
            deleteRules(day.id());
            deleteItems(day.id());
            insertPlan(day.id(), day.rules(), day.items());
        }
        return changed;
    }

    /** Returns 0 if a person has arrived, or if the version is another. */
    @SqlUpdate("""
            update distribution_days set state = 'CLOSED', version = version + 1
            where id = :id and state = 'PLANNED' and version = :version""")
    int cancel(UUID id, long version);

    @SqlUpdate("""
            insert into days_cancelled (distribution_day, id, reason, operator, cancelled_at)
            values (:day, :id, :reason, :operator, :at)""")
    void insertCancellation(UUID day, UUID id, String reason, UUID operator, Instant at);

    @SqlQuery("""
            select c.id, c.reason, o.username as operator, c.cancelled_at
            from days_cancelled c join operators o on o.id = c.operator where c.distribution_day = :day""")
    Optional<DayCancellation> cancellation(UUID day);

    /** Returns 0 if the day is already closed. */
    @SqlUpdate("update distribution_days set state = 'CLOSED' where id = :id and state <> 'CLOSED'")
    int close(UUID id);

    /** Finds the items handed out in the centre on the day. */
    @SqlQuery("""
            select distinct o.sku, nullif(i.style, '') as style, i.category
            from handouts h
            join handout_lines l on l.handout = h.id
            join lots o on o.code = l.lot join items i on i.sku = o.sku
            where h.centre = :centre and h.occurred_at >= :from and h.occurred_at < :until and h.given_on = :on
              and h.state = 'RECORDED'""")
    List<GivenSku> given(CentreCode centre, LocalDate on, Instant from, Instant until);
}
