package org.sklad.programme.focalpoints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;

@Fragments(@Fragment(name = "rows", sql = """
            select f.id, o.username as operator, f.centre, b.username as named_by, f.named_at
            from complaint_focal_points f join operators o on o.id = f.operator join operators b on b.id = f.named_by
            where f.removed_at is null"""))
interface FocalPointDao {
    @SqlQuery("""
            <rows>
            order by o.username, f.id""")
    List<FocalPoint> all();

    @SqlQuery("""
            <rows>
              and f.id = :id""")
    Optional<FocalPoint> find(UUID id);

    @SqlQuery("""
            <rows>
              and f.operator = :operator
            order by f.id""")
    List<FocalPoint> of(UUID operator);

    /** Returns the earlier roles of the present focal points. */
    @SqlQuery("""
            select o.username as operator, e.roles, e.had_at
            from earlier_roles e join operators o on o.id = e.operator
            where e.operator in (select operator from complaint_focal_points where removed_at is null)
            order by e.id""")
    List<EarlierRoles> earlierRoles();

    @SqlQuery("select code from centres")
    List<CentreCode> allCentres();

    @SqlUpdate("""
            insert into complaint_focal_points (id, operator, centre, named_by, named_at)
            values (:id, (select id from operators where username = :operator), :centre, :by, :namedAt)""")
    void insert(UUID id, Username operator, Optional<CentreCode> centre, UUID by, Instant namedAt);

    /** Returns 0 if it was already removed. */
    @SqlUpdate("""
            update complaint_focal_points set removed_by = :by, removed_at = :now where id = :id and removed_at is null""")
    int remove(UUID id, UUID by, Instant now);
}
