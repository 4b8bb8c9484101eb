package org.sklad.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.Username;

interface RoleGrantDao {
    @SqlUpdate("""
            insert into role_grants (id, operator, roles, given_by, given_at)
            values (:id, :operator, :roles, :givenBy, :givenAt)""")
    void insert(@BindMethods RoleGrant grant);

    @SqlQuery("""
            select id, operator, roles, given_by, given_at
            from role_grants where acknowledged_at is null
            order by given_at desc, id desc limit :limit""")
    List<RoleGrant> open(int limit);

    @SqlQuery("select count(*) from role_grants where acknowledged_at is null")
    long countOpen();

    @SqlQuery("select id, operator, roles, given_by, given_at from role_grants where id = :id")
    Optional<RoleGrant> find(UUID id);

    @SqlUpdate("""
            update role_grants set acknowledged_by = :by, acknowledged_at = :now
            where id = :id and acknowledged_at is null""")
    int acknowledge(UUID id, Username by, Instant now);
}
