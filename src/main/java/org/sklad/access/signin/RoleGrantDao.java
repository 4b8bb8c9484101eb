package org.sklad.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface RoleGrantDao {
    /** A name that no operator has is refused by the foreign key. */
    @SqlUpdate("""
            insert into role_grants (id, operator, roles, given_by, given_at)
            values (:id, (select id from operators where username = :operator), :roles,
              coalesce((select id from operators where username = :givenBy), nullif(:givenBy, '')), :givenAt)""")
    void insert(@BindMethods RoleGrant grant);

    @SqlQuery("""
            select r.id, o.username as operator, r.roles, coalesce(g.username, '') as given_by, r.given_at
            from role_grants r join operators o on o.id = r.operator left join operators g on g.id = r.given_by
            where r.acknowledged_at is null
            order by r.given_at desc, r.id desc limit :limit""")
    List<RoleGrant> open(int limit);

    @SqlQuery("select count(*) from role_grants where acknowledged_at is null")
    long countOpen();

    @SqlQuery("""
            select r.id, o.username as operator, r.roles, coalesce(g.username, '') as given_by, r.given_at
            from role_grants r join operators o on o.id = r.operator left join operators g on g.id = r.given_by
            where r.id = :id""")
    Optional<RoleGrant> find(UUID id);

    @SqlUpdate("""
            update role_grants set acknowledged_by = :by, acknowledged_at = :now
            where id = :id and acknowledged_at is null""")
    int acknowledge(UUID id, UUID by, Instant now);
}
