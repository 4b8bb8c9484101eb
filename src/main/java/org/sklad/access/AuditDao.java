package org.sklad.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AuditDao {
    @SqlUpdate("""
            insert into audit (id, occurred_at, operator, act, subject, details)
            values (:id, :occurredAt, :operator, :act, :subject, :details)""")
    void insert(@BindMethods AuditEntry entry);

    @SqlQuery("select count(*) from audit")
    long count();

    @SqlQuery("""
            select id, occurred_at, operator, act, subject, details from audit
            where (occurred_at, id) < (:before, :beforeId) order by occurred_at desc, id desc limit :limit""")
    List<AuditEntry> list(Instant before, UUID beforeId, int limit);
}
