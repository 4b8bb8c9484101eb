package org.sklad.access.offline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;

interface OfflineRecordDao {
    /** A mark to insert. */
    record Mark(
            UUID id,
            UUID record,
            CentreCode centre,
            ConflictKind kind,
            String subject,
            String detail,
            Instant recordedAt) {}

    @SqlUpdate("""
            insert into offline_records (id, kind, thing, centre, beneficiary, author, device, device_at, occurred_at,
              recorded_at, named)
            values (:id, :kind, :thing, :centre, :beneficiary, :author, :device, :deviceAt, :occurredAt, :recordedAt, :named)""")
    void insert(@BindMethods OfflineRecord made);

    @SqlBatch(value = """
            insert into offline_marks (id, record, centre, kind, subject, detail, recorded_at, open)
            values (:id, :record, :centre, :kind, :subject, :detail, :recordedAt, 1)""", transactional = false)
    void mark(@BindMethods List<Mark> marks);

    @SqlQuery("""
            select id, kind, thing, centre, beneficiary, author, device, device_at, occurred_at, recorded_at, named
            from offline_records where id = :id""")
    Optional<OfflineRecord> find(UUID id);

    @SqlQuery("select o.username from offline_records r join operators o on o.id = r.author where r.id = :id")
    Optional<Username> author(UUID id);

    @SqlQuery("""
            select kind, subject, detail from offline_marks where record = :record and open = 1 order by kind, subject""")
    List<ConflictMark> flags(UUID record);

    @SqlUpdate("update offline_marks set open = 0 where record = :record and open = 1")
    void close(UUID record);

    /** Returns 0 if the mark is not open. */
    @SqlUpdate("update offline_marks set open = 0 where id = :mark and open = 1")
    int closeOne(UUID mark);

    @SqlUpdate("""
            insert into offline_decisions (id, mark, reason, operator, decided_at)
            values (:id, :mark, :reason, :operator, :decidedAt)""")
    void decide(UUID id, UUID mark, String reason, UUID operator, Instant decidedAt);

    /** Deletes the scanned code after a manager has found out whom it meant. */
    @SqlUpdate("""
            update offline_records set named = ''
            where named <> '' and id = (select record from offline_marks where id = :mark and kind = 'PERSON')""")
    void forgetCode(UUID mark);

    @SqlQuery("""
            select d.id from offline_decisions d join offline_marks m on m.id = d.mark
            join offline_records r on r.id = m.record
            where r.beneficiary = :who""")
    Set<UUID> decisionsOf(UUID who);

    @SqlUpdate("""
            update offline_decisions set reason = ''
            where mark in (select m.id from offline_marks m join offline_records r on r.id = m.record
              where r.beneficiary = :who)""")
    void forgetReasons(UUID who);
}
