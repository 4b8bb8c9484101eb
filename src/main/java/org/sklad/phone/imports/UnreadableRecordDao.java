package org.sklad.phone.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;
import org.sklad.platform.lists.LatestRows;

@Fragments({@Fragment(name = "rows", sql = """
            select u.id, u.kind, u.device, d.name as device_name, u.centre, a.username as author, u.occurred_at, u.recorded_at,
              u.state, u.sealed, u.reason, s.username as settled_by, u.settled_at
            from unreadable_records u join devices d on d.id = u.device
            left join operators a on a.id = u.author
            left join operators s on s.id = u.settled_by"""), @Fragment(name = "latest", sql = """
            (u.recorded_at, u.id) < (:before, :beforeId) and u.recorded_at >= :since and u.state = coalesce(:state, u.state)
            order by u.recorded_at desc, u.id desc limit :limit""")})
interface UnreadableRecordDao {
    /** A record to insert. */
    record NewRecord(
            UUID id,
            String fingerprint,
            String entry,
            UnreadableKind kind,
            UUID device,
            CentreCode centre,
            Optional<UUID> author,
            Instant occurredAt,
            Instant recordedAt,
            UUID importedBy,
            String sealed) {}

    @SqlUpdate("""
            insert into unreadable_records (id, fingerprint, entry, kind, device, centre, author, occurred_at, recorded_at,
              imported_by, sealed, state, reason)
            values (:id, :fingerprint, :entry, :kind, :device, :centre, :author, :occurredAt, :recordedAt, :importedBy, :sealed,
              'OPEN', '')
            on conflict (fingerprint) do nothing""")
    int insertUnlessKept(@BindMethods NewRecord made);

    @SqlBatch(value = """
            insert into unreadable_record_people (record, beneficiary) values (:record, :people)""", transactional = false)
    void insertPeople(UUID record, Collection<BeneficiaryId> people);

    /** Returns the people with these case codes. */
    @SqlQuery("select id from beneficiaries where case_code in (<codes>)")
    Set<BeneficiaryId> ofCases(@InList Collection<CaseCode> codes);

    /** Returns the people with these cards, valid or not. */
    @SqlQuery("select beneficiary from cards where code in (<codes>)")
    Set<BeneficiaryId> ofCards(@InList Collection<CardCode> codes);

    @SqlQuery("<rows> where u.id = :id")
    Optional<UnreadableRecord> find(UUID id);

    @SqlQuery("<rows> where <latest>")
    List<UnreadableRecord> list(@BindMethods LatestRows rows, @BindMethods UnreadableFilter filter);

    @SqlQuery("<rows> where u.centre = :at and <latest>")
    List<UnreadableRecord> ofCentre(CentreCode at, @BindMethods LatestRows rows, @BindMethods UnreadableFilter filter);

    /** Lists the records that wait for a manager of the centre, longest waiting first. */
    @SqlQuery("<rows> where u.centre = :at and u.state = 'OPEN' order by u.recorded_at, u.id limit :limit")
    List<UnreadableRecord> longestOpen(CentreCode at, int limit);

    /** Returns 0 if it does not wait for a manager. */
    @SqlUpdate("""
            update unreadable_records set state = 'SETTLED', reason = :reason, settlement = :settlement, settled_by = :operator,
              settled_at = :now
            where id = :id and state = 'OPEN'""")
    int settle(UUID id, UUID settlement, String reason, UUID operator, Instant now);

    /** Lists the records that name a person, oldest first. */
    @SqlQuery("""
            <rows> where u.sealed <> '' and u.id in (
              select p.record from unreadable_record_people p
              where p.beneficiary in (select r.beneficiary from registrations r where r.person = :who))
            order by u.recorded_at, u.id""")
    List<UnreadableRecord> ofPerson(BeneficiaryId who);

    /** Returns those of the records that name one person alone, by any registration. */
    @SqlQuery("""
            select p.record from unreadable_record_people p join beneficiaries b on b.id = p.beneficiary
            where p.record in (<records>) group by p.record having min(b.counts_as) = max(b.counts_as)""")
    Set<UUID> ofOnePerson(@InList Collection<UUID> records);

    @SqlQuery("select record from unreadable_record_people where beneficiary = :who")
    Set<UUID> naming(BeneficiaryId who);

    /** Returns the ids of requests whose hashed content is about these records. */
    @SqlQuery("""
            select entry from unreadable_records where id in (<records>) and entry <> ''
            union select settlement from unreadable_records where id in (<records>) and settlement is not null""")
    Set<UUID> requests(@InList Collection<UUID> records);

    /** Returns some settled records whose content is still there, in any order. */
    @SqlQuery("select id from unreadable_records where sealed <> '' and settled_at < :before limit :limit")
    Set<UUID> settledBefore(Instant before, int limit);

    @SqlUpdate("""
            update unreadable_records set sealed = '', reason = '', state = case state when 'OPEN' then 'ERASED' else state end
            where id in (<records>)""")
    void erase(@InList Collection<UUID> records);

    @SqlUpdate("delete from unreadable_record_people where record in (<records>)")
    void erasePeople(@InList Collection<UUID> records);

    /** An encrypted value. */
    record Sealed(UUID id, String sealed) {}

    @SqlQuery("select id, sealed from unreadable_records where sealed <> '' and sealed not like :newest limit :limit")
    List<Sealed> contents(String newest, int limit);

    @SqlUpdate("update unreadable_records set sealed = :after where id = :id and sealed = :before")
    void replaceContent(UUID id, String before, String after);

    @SqlQuery(
            "select id, reason as sealed from unreadable_records where reason <> '' and reason not like :newest limit :limit")
    List<Sealed> reasons(String newest, int limit);

    @SqlUpdate("update unreadable_records set reason = :after where id = :id and reason = :before")
    void replaceReason(UUID id, String before, String after);
}
