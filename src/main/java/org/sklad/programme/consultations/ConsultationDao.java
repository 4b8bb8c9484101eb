package org.sklad.programme.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;
import org.sklad.platform.lists.LatestRows;

@Fragments({@Fragment(name = "rows", sql = """
            select c.id, c.centre, (select f.number from field_visits f where f.id = c.visit) as visit, c.occurred_at, b.case_code,
              case when b.present = 1 and b.centre = c.centre then 1 else 0 end as here, c.sex, c.age_band, c.kind,
              o.username as author, v.language, v.interpreter, v.minutes, c.follow_up_on,
              case when c.followed_up_at is null then 0 else 1 end as followed_up, c.version, c.recorded_at
            from consultations c
            join consultation_versions v on v.consultation = c.id and v.version = c.version
            join operators o on o.id = c.author
            left join beneficiaries w on w.id = c.beneficiary
            left join beneficiaries b on b.id = w.counts_as"""), @Fragment(name = "part", sql = """
            (c.occurred_at, c.id) < (:before, :beforeId) and c.occurred_at >= :since and c.kind = coalesce(:kind, c.kind)
              and c.author = coalesce(:who, c.author)""")})
interface ConsultationDao {
    /** A new consultation. */
    record Insert(
            UUID id,
            CentreCode centre,
            Optional<UUID> visit,
            Instant occurredAt,
            LocalDate occurredOn,
            Optional<BeneficiaryId> beneficiary,
            Sex sex,
            AgeBand ageBand,
            ConsultationKind kind,
            UUID author,
            Optional<LocalDate> followUpOn,
            Instant recordedAt) {}

    /** A version to insert; its note is encrypted. */
    record Version(
            UUID id,
            UUID consultation,
            int version,
            String language,
            String interpreter,
            int minutes,
            String note,
            UUID operator,
            Instant recordedAt) {}

    /** The present version with its encrypted note, and the owner of the key; no owner for an anonymous person. */
    record Sealed(UUID version, Optional<BeneficiaryId> beneficiary, String note) {}

    @SqlUpdate("""
            insert into consultations (id, centre, visit, occurred_at, occurred_on, beneficiary, sex, age_band, kind, author,
              follow_up_on, version, recorded_at)
            values (:id, :centre, :visit, :occurredAt, :occurredOn, :beneficiary, :sex, :ageBand, :kind, :author, :followUpOn, 1,
              :recordedAt)""")
    void insert(@BindMethods Insert consultation);

    @SqlUpdate("""
            insert into consultation_versions (id, consultation, version, language, interpreter, minutes, note, operator,
              recorded_at)
            values (:id, :consultation, :version, :language, :interpreter, :minutes, :note, :operator, :recordedAt)""")
    void insert(@BindMethods Version version);

    @SqlBatch("insert into consultation_topics (version, topic) values (:version, :topic)")
    void insertTopics(UUID version, List<String> topic);

    /** Returns 0 if the version is not the present one. */
    @SqlUpdate("update consultations set version = version + 1 where id = :id and version = :version")
    int nextVersion(UUID id, int version);

    @SqlQuery("<rows> where c.id = :id")
    Optional<Consultation> find(UUID id);

    @SqlQuery("""
            select v.id as version, c.beneficiary, v.note
            from consultations c join consultation_versions v on v.consultation = c.id and v.version = c.version
            where c.id = :id""")
    Optional<Sealed> sealed(UUID id);

    /** Returns the topics of a version, as codes of {@link org.sklad.people.attributes.KindCodes}. */
    @SqlQuery("select topic from consultation_topics where version = :version")
    List<String> topics(UUID version);

    /** Lists consultations of a centre, latest first. */
    @SqlQuery("""
            <rows>
            where c.centre = :at and <part>
            order by c.occurred_at desc, c.id desc limit :limit""")
    List<Consultation> ofCentre(
            CentreCode at, @Nullable UUID who, @BindMethods LatestRows rows, @BindMethods ConsultationFilter filter);

    /** Lists the consultations of an author in a centre, latest first. */
    @SqlQuery("""
            <rows>
            where c.author = :who and coalesce(c.centre, '') = :at and (c.occurred_at, c.id) < (:before, :beforeId)
              and c.occurred_at >= :since and c.kind = coalesce(:kind, c.kind)
            order by c.occurred_at desc, c.id desc limit :limit""")
    List<Consultation> ofAuthor(
            CentreCode at, UUID who, @BindMethods LatestRows rows, @BindMethods ConsultationFilter filter);

    /** Lists the consultations of one person, latest first. They are few, so they are sorted. */
    @SqlQuery("""
            <rows>
            where c.beneficiary in (select r.id from beneficiaries r
                where r.counts_as = (select p.counts_as from beneficiaries p where p.case_code = :beneficiary))
              and coalesce(c.centre, '') = :at and <part>
            order by c.occurred_at desc, c.id desc limit :limit""")
    List<Consultation> ofPerson(
            CentreCode at, @Nullable UUID who, @BindMethods LatestRows rows, @BindMethods ConsultationFilter filter);

    /** Lists what an author has to follow up in some centres with people who are still there, the earliest day first. */
    @SqlQuery("""
            <rows>
            where c.author = :author and c.followed_up_at is null and c.follow_up_on is not null
              and coalesce(c.centre, '') in (<centres>)
              and (c.beneficiary is null or (b.present = 1 and b.centre = c.centre))
            order by c.follow_up_on, c.id limit :limit""")
    List<Consultation> toFollowUp(UUID author, @InList(mayBeEmpty = true) Collection<CentreCode> centres, int limit);

    /** Returns 0 if there is nothing to follow up. */
    @SqlUpdate("""
            update consultations set followed_up_at = :now
            where id = :id and followed_up_at is null and follow_up_on is not null""")
    int followUp(UUID id, Instant now);

    @SqlUpdate("update consultations set follow_up_on = :day where id = :id")
    void moveFollowUp(UUID id, LocalDate day);

    @SqlUpdate("""
            insert into consultation_follow_up_changes (id, consultation, was_on, now_on, reason, operator, changed_at)
            values (:id, :consultation, :wasOn, :nowOn, :reason, :operator, :changedAt)""")
    void keep(UUID id, UUID consultation, @BindMethods FollowUpChange change, UUID operator);

    /** Keeps the time since which the follow-up was finished. */
    @SqlUpdate("""
            insert into consultation_follow_up_changes
              (id, consultation, was_on, now_on, reopened, was_done_at, operator, changed_at)
            select :id, c.id, c.follow_up_on, c.follow_up_on, :reason, c.followed_up_at, :operator, :now
            from consultations c where c.id = :consultation""")
    void keepReopening(UUID id, UUID consultation, ReopeningReason reason, UUID operator, Instant now);

    @SqlUpdate("update consultations set followed_up_at = null where id = :id")
    void reopen(UUID id);

    /** Lists the changes of the follow-up of a consultation, latest first. */
    @SqlQuery("""
            select f.was_on, f.now_on, f.reason, f.reopened, f.was_done_at, f.changed_at from consultation_follow_up_changes f
            where f.consultation = :consultation order by f.changed_at desc limit 50""")
    List<FollowUpChange> followUpChanges(UUID consultation);

    /** Ends the follow-ups of an author with a person, by any registration, that were due by a day. */
    @SqlUpdate("""
            update consultations set followed_up_at = :now
            where beneficiary in (select r.beneficiary from registrations r where r.person = :who)
              and author = :author and followed_up_at is null and follow_up_on <= :day""")
    void followUpAll(BeneficiaryId who, UUID author, LocalDate day, Instant now);

    /** Counts the consultations of an author with a person, by any registration, since a day. */
    @SqlQuery("""
            select count(case when author = :author then 1 end) from consultations
            where beneficiary in (select r.beneficiary from registrations r where r.person = :who)
              and occurred_on >= :day""")
    int countSince(BeneficiaryId who, UUID author, LocalDate day);

    @SqlUpdate("""
            insert into consultation_openings (id, consultation, operator, purpose, opened_at)
            values (:id, :consultation, :operator, :purpose, :now)""")
    void insertOpening(UUID id, UUID consultation, UUID operator, Purpose purpose, Instant now);

    @SqlQuery("""
            select o.username as operator, p.purpose, p.opened_at
            from consultation_openings p join operators o on o.id = p.operator
            where p.consultation = :consultation order by p.opened_at desc limit 50""")
    List<Opening> openings(UUID consultation);

    @SqlQuery("select beneficiary from consultations where id = :id")
    Optional<BeneficiaryId> beneficiaryOf(UUID id);

    @SqlQuery("select count(*) from consultations where id = :id")
    int count(UUID id);
}
