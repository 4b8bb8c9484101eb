package org.sklad.goods.counts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;
import org.sklad.platform.lists.LatestRows;

@Fragments({@Fragment(name = "rows", sql = """
            select c.id, c.centre, p.code as location, c.category, c.sku as item, c.blind, c.state, c.last_scan,
              o.username as operator, c.opened_at, b.username as closed_by, c.closed_at
            from counts c
            join operators o on o.id = c.operator
            left join locations p on p.id = c.location
            left join operators b on b.id = c.closed_by"""), @Fragment(name = "shown", sql = """
            (c.opened_at, c.id) < (:before, :beforeId) and c.opened_at >= :since
              and o.username = coalesce(:operator, o.username)
            order by c.opened_at desc, c.id desc limit :limit""")})
interface CountDao {
    @SqlUpdate("""
            insert into counts (id, centre, location, category, sku, blind, state, last_scan, operator, opened_at,
              closed_by, closed_at)
            values (:id, :centre, :location, :category, :item, :blind, 'OPEN', 0, :operator, :now, null, null)""")
    void insert(
            UUID id,
            CentreCode centre,
            Optional<LocationId> location,
            Optional<Category> category,
            Optional<Sku> item,
            boolean blind,
            UUID operator,
            Instant now);

    @SqlQuery("""
            <rows>
            where c.id = :id""")
    Optional<Count> find(UUID id);

    /** Lists counts of all centres, latest first. */
    @SqlQuery("<rows> where <shown>")
    List<Count> list(@BindMethods LatestRows rows, @BindMethods CountFilter filter);

    @SqlQuery("<rows> where c.state = :state and <shown>")
    List<Count> inState(@BindMethods LatestRows rows, @BindMethods CountFilter filter);

    @SqlQuery("<rows> where c.centre = :at and <shown>")
    List<Count> ofCentre(CentreCode at, @BindMethods LatestRows rows, @BindMethods CountFilter filter);

    @SqlQuery("<rows> where c.centre = :at and c.state = :state and <shown>")
    List<Count> ofCentreInState(CentreCode at, @BindMethods LatestRows rows, @BindMethods CountFilter filter);

    /** Takes the next scan number; empty if the count is no longer open. */
    @SqlQuery("update counts set last_scan = last_scan + 1 where id = :id and state = 'OPEN' returning last_scan")
    Optional<Integer> takeNumber(UUID id);

    /** Returns 0 if the count was not in the state {@code from}. */
    @SqlUpdate("update counts set state = :to where id = :id and state = :from")
    int turn(UUID id, CountState from, CountState to);

    /** Returns 0 if the count was not in the state {@code from}. */
    @SqlUpdate("update counts set state = :to, closed_by = :by, closed_at = :now where id = :id and state = :from")
    int close(UUID id, CountState from, CountState to, UUID by, Instant now);

    @SqlQuery("""
            select case when exists (select 1 from count_scans
              where document = :id and operator = :operator) then 1 else 0 end""")
    boolean hasCounted(UUID id, UUID operator);

    /**
     * A count that waits for a manager.
     *
     * @param own true if the operator counted in it
     */
    record Counted(@Nested Count count, long lines, long differing, boolean own) {}

    /** Lists the counts of these centres that wait for a manager, oldest first. */
    @SqlQuery("""
            select c.id, c.centre, p.code as location, c.category, c.sku as item, c.blind, c.state, c.last_scan,
              o.username as operator, c.opened_at, null as closed_by, null as closed_at,
              (select count(*) from count_lines l where l.document = c.id and l.live = 1) as lines,
              (select count(*) from count_lines l where l.document = c.id and l.live = 1 and l.recount is null
                and l.quantity <> l.expected) as differing,
              case when exists (select 1 from count_scans s
                where s.document = c.id and s.operator = :by) then 1 else 0 end as own
            from counts c join operators o on o.id = c.operator left join locations p on p.id = c.location
            where c.centre in (<centres>) and c.state = 'COUNTED'
            order by c.opened_at, c.id limit :limit""")
    List<Counted> counted(@InList Collection<CentreCode> centres, UUID by, int limit);

    /** A difference that a count found: {@code units} are negative if goods are missing. */
    record Difference(UUID document, Sku sku, long units) {}

    /** Lists the first differences of each of these counts, by item. */
    @SqlQuery("""
            select document, sku, units from (
              select document, sku, line, quantity - expected as units,
                row_number() over (partition by document order by sku, line) as place
              from count_lines
              where document in (<counts>) and live = 1 and recount is null and quantity <> expected) first_ones
            where place <= :most order by document, sku, line""")
    List<Difference> differences(@InList Collection<UUID> counts, int most);

    /** Lists the centres with an undecided count of just one of these items. */
    @SqlQuery("""
            select distinct centre from counts where sku in (<skus>) and state not in ('APPROVED', 'DISCARDED')
            order by centre""")
    List<CentreCode> openOf(@InList List<Sku> skus);
}
