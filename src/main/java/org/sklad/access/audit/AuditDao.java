package org.sklad.access.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.db.InList;
import org.sklad.platform.lists.LatestRows;

interface AuditDao {
    @SqlUpdate("""
            insert into audit (id, occurred_at, operator, act, subject, details)
            values (:id, :occurredAt, :operator, :act, :subject, :details)""")
    void insert(@BindMethods AuditRow row);

    /** A subject without the code at its end is the address of what contains it: {@code HAR/216} is in {@code HAR/}. */
    @SqlQuery("""
            select id, occurred_at, operator, act, subject, details from audit
            where (occurred_at, id) < (:before, :beforeId) and occurred_at >= :since
              and (:everybody = 1 or operator in (<usernames>)) and act = coalesce(:act, act)
              and (:everything = 1 or lower(subject) like :part escape '!' or subject in (<named>)
                or rtrim(subject, '.-_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') in (<beneath>))
            order by occurred_at desc, id desc limit :limit""")
    List<AuditRow> list(
            @BindMethods LatestRows rows,
            boolean everybody,
            @InList List<String> usernames,
            @Nullable String act,
            boolean everything,
            String part,
            @InList List<String> named,
            @InList List<String> beneath);

    /** Lists the acts of one kind on some subjects after a time, oldest first. */
    @SqlQuery("""
            select id, occurred_at, operator, act, subject, details from audit
            where occurred_at > :after and act = :act and subject in (<subjects>)
            order by occurred_at, id""")
    List<AuditRow> after(Instant after, String act, @InList List<String> subjects);

    @SqlQuery("select number, hash, adopting, seal from audit_head where id = 1")
    AuditHead head();

    @SqlUpdate("""
            update audit_head set number = :number, hash = :hash, adopting = :adopting, seal = :seal
            where id = 1""")
    void setHead(long number, String hash, boolean adopting, String seal);

    @SqlUpdate("insert into audit_chain (number, entry, hash) values (:number, :entry, :hash)")
    void insertLink(long number, UUID entry, String hash);

    @SqlQuery("""
            select c.number, c.hash, a.id, a.occurred_at, a.operator, a.act, a.subject, a.details
            from audit_chain c join audit a on a.id = c.entry
            where c.number > :after order by c.number limit :limit""")
    List<AuditLink> links(long after, int limit);

    /** Returns the oldest rows without a link. */
    @SqlQuery("""
            select id, occurred_at, operator, act, subject, details from audit
            where not exists (select 1 from audit_chain where entry = audit.id)
            order by occurred_at, id limit :limit""")
    List<AuditRow> unlinked(int limit);

    /** Returns the unlinked rows after the last linked row, so that linked rows before it are not read again. */
    @SqlQuery("""
            select id, occurred_at, operator, act, subject, details from audit
            where (occurred_at, id) > (:after, :afterId)
              and not exists (select 1 from audit_chain where entry = audit.id)
            order by occurred_at, id limit :limit""")
    List<AuditRow> unlinkedAfter(Instant after, UUID afterId, int limit);
}
