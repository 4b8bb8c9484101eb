package org.sklad.programme.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.aid.needs.Urgency;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;
import org.sklad.platform.lists.LatestRows;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.consultations.Opening;

@Fragments({@Fragment(name = "rows", sql = """
            select r.id, r.number, r.centre, b.case_code,
              case when b.present = 1 and b.centre = r.centre then 1 else 0 end as here, r.sex, r.age_band, r.kind,
              r.consultation, r.urgency, r.due_on, r.state, o.username as author, r.recorded_at, r.organisation as stored
            from referrals r
            join operators o on o.id = r.author
            join beneficiaries w on w.id = r.beneficiary
            join beneficiaries b on b.id = w.counts_as"""), @Fragment(name = "part", sql = """
            (r.recorded_at, r.id) < (:before, :beforeId) and r.recorded_at >= :since
              and r.state = coalesce(:state, r.state) and r.urgency = coalesce(:urgency, r.urgency)
              and (:late = 0 or (r.due_on < :today and r.state in ('OPEN', 'ACCEPTED')))
              and r.author = coalesce(:who, r.author)""")})
interface ReferralDao {
    /** A new referral; its organisation is a code of this row, its legal ground is encrypted. */
    record Insert(
            UUID id,
            ReferralNumber number,
            int serialYear,
            int serial,
            CentreCode centre,
            BeneficiaryId beneficiary,
            Sex sex,
            AgeBand ageBand,
            ConsultationKind kind,
            Optional<UUID> consultation,
            String organisation,
            Urgency urgency,
            boolean consent,
            String legalGround,
            LocalDate dueOn,
            UUID author,
            Instant recordedAt) {}

    /**
     * The rows that a filter may reveal to an operator.
     *
     * @param everything 1 if the filter reveals nothing, so that all rows are listed
     * @param late 1 for overdue referrals alone
     */
    record Scope(UUID me, @Nullable UUID who, int everything, int late, LocalDate today) {}

    /** The confidential values of a referral as stored, and the owner of the key. */
    record Sealed(BeneficiaryId beneficiary, String organisation, boolean consent, String legalGround) {}

    /** A step as stored. */
    record SealedStep(UUID id, ReferralState state, String note, Username operator, Instant recordedAt) {}

    @SqlQuery("select coalesce(max(serial), 0) + 1 from referrals where centre = :centre and serial_year = :year")
    int nextSerial(CentreCode centre, int year);

    @SqlUpdate("""
            insert into referrals (id, number, serial_year, serial, centre, beneficiary, sex, age_band, kind, consultation,
              organisation, urgency, consent, legal_ground, due_on, state, author, recorded_at)
            values (:id, :number, :serialYear, :serial, :centre, :beneficiary, :sex, :ageBand, :kind, :consultation,
              :organisation, :urgency, :consent, :legalGround, :dueOn, 'OPEN', :author, :recordedAt)""")
    void insert(@BindMethods Insert referral);

    @SqlUpdate("""
            insert into referral_steps (id, referral, state, note, operator, recorded_at)
            values (:id, :referral, :state, :note, :operator, :now)""")
    void insertStep(UUID id, UUID referral, ReferralState state, String note, UUID operator, Instant now);

    /** Returns 0 if the referral is in another state. */
    @SqlUpdate("update referrals set state = :to where id = :id and state in (<from>)")
    int move(UUID id, @InList Collection<ReferralState> from, ReferralState to);

    @SqlQuery("<rows> where r.id = :id")
    Optional<StoredReferral> find(UUID id);

    @SqlQuery("select beneficiary, organisation, consent, legal_ground from referrals where id = :id")
    Optional<Sealed> sealed(UUID id);

    @SqlQuery("""
            select s.id, s.state, s.note, o.username as operator, s.recorded_at
            from referral_steps s join operators o on o.id = s.operator
            where s.referral = :referral order by s.recorded_at, case when s.state = 'OPEN' then 0 else 1 end, s.id""")
    List<SealedStep> steps(UUID referral);

    /** Lists referrals of a centre, latest first. */
    @SqlQuery("""
            <rows>
            where r.centre = :at and <part>
              and (:everything = 1 or r.author = :me or r.kind in (<kinds>))
            order by r.recorded_at desc, r.id desc limit :limit""")
    List<StoredReferral> ofCentre(
            CentreCode at,
            @BindMethods Scope scope,
            @InList(mayBeEmpty = true) Set<ConsultationKind> kinds,
            @BindMethods LatestRows rows,
            @BindMethods ReferralFilter filter);

    /** Lists the referrals by an author in a centre, latest first. */
    @SqlQuery("""
            <rows>
            where r.author = :me and coalesce(r.centre, '') = :at and <part>
              and (:everything = 1 or r.author = :me or r.kind in (<kinds>))
            order by r.recorded_at desc, r.id desc limit :limit""")
    List<StoredReferral> ofAuthor(
            CentreCode at,
            @BindMethods Scope scope,
            @InList(mayBeEmpty = true) Set<ConsultationKind> kinds,
            @BindMethods LatestRows rows,
            @BindMethods ReferralFilter filter);

    /** Lists the referrals of one person, latest first. They are few, so they are sorted. */
    @SqlQuery("""
            <rows>
            where r.beneficiary in (select a.id from beneficiaries a
                where a.counts_as = (select p.counts_as from beneficiaries p where p.case_code = :beneficiary))
              and coalesce(r.centre, '') = :at and <part>
              and (:everything = 1 or r.author = :me or r.kind in (<kinds>))
            order by r.recorded_at desc, r.id desc limit :limit""")
    List<StoredReferral> ofPerson(
            CentreCode at,
            @BindMethods Scope scope,
            @InList(mayBeEmpty = true) Set<ConsultationKind> kinds,
            @BindMethods LatestRows rows,
            @BindMethods ReferralFilter filter);

    /** Lists the pending referrals by an author in some centres, the earliest day first. */
    @SqlQuery("""
            <rows>
            where r.author = :author and r.state in ('OPEN', 'ACCEPTED') and r.due_on is not null
              and coalesce(r.centre, '') in (<centres>)
            order by r.due_on, r.id limit :limit""")
    List<StoredReferral> due(UUID author, @InList(mayBeEmpty = true) Collection<CentreCode> centres, int limit);

    @SqlUpdate("""
            insert into referral_openings (id, referral, operator, purpose, opened_at)
            values (:id, :referral, :operator, :purpose, :now)""")
    void insertOpening(UUID id, UUID referral, UUID operator, Purpose purpose, Instant now);

    @SqlQuery("""
            select o.username as operator, p.purpose, p.opened_at
            from referral_openings p join operators o on o.id = p.operator
            where p.referral = :referral order by p.opened_at desc limit 50""")
    List<Opening> openings(UUID referral);

    @SqlQuery("select count(*) from referrals where id = :id")
    int count(UUID id);
}
