package org.sklad.goods.counts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
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

    /** Lists the centres with an undecided count of just one of these items. */
    @SqlQuery("""
            select distinct centre from counts where sku in (<skus>) and state not in ('APPROVED', 'DISCARDED')
            order by centre""")
    List<CentreCode> openOf(@BindList List<Sku> skus);
}
