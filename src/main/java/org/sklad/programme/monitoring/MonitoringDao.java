package org.sklad.programme.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.desk.WaitingQuestions;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;

/** Reads samples and their results, and counts answers. */
@Fragments({@Fragment(name = "rows", sql = """
            select s.distribution_day as id, s.centre, s.held_on, s.households, s.sampled, s.level, s.half_width, s.algorithm, s.seed,
              s.drawn_at, s.asked_until,
              (select count(*) from monitoring_households h
                where h.distribution_day = s.distribution_day and h.state = 'ANSWERED') as answered,
              (select count(*) from monitoring_households h
                where h.distribution_day = s.distribution_day and h.state = 'DECLINED') as declined,
              (select string_agg(r.question || '=' || r.reply || '=' || r.households, ' ') from monitoring_replies r
                where r.distribution_day = s.distribution_day) as replies
            from monitoring_samples s"""), @Fragment(name = "narrowed", sql = """
            (s.drawn_at, s.distribution_day) < (:before, :beforeId) and s.ended >= :ended
              and s.held_on >= coalesce(:from, s.held_on) and s.held_on <= coalesce(:until, s.held_on)""")})
interface MonitoringDao {
    @SqlQuery("""
            <rows>
            where s.distribution_day = :day and s.ended >= :ended""")
    Optional<MonitoredDay> find(UUID day, boolean ended);

    /**
     * Lists days of all centres, latest drawn first.
     *
     * @param ended true for only those whose households are not asked any more
     */
    @SqlQuery("""
            <rows>
            where <narrowed>
            order by s.drawn_at desc, s.distribution_day desc limit :limit""")
    List<MonitoredDay> list(@BindMethods LatestRows rows, @BindMethods MonitoringFilter filter, boolean ended);

    @SqlQuery("""
            <rows>
            where s.centre = :at and <narrowed>
            order by s.drawn_at desc, s.distribution_day desc limit :limit""")
    List<MonitoredDay> ofCentre(
            CentreCode at, @BindMethods LatestRows rows, @BindMethods MonitoringFilter filter, boolean ended);

    @SqlQuery(
            "select case when exists (select 1 from monitoring_samples where ended = 0 and asked_until > 0) then 1 else 0 end")
    boolean anyOpen();

    /** Finds the questions for a person, or for the household to which they belong now. */
    @SqlQuery("""
            select u.id, s.held_on
            from (
              select id, distribution_day from monitoring_households where household = :household and household <> ''
              union
              select id, distribution_day from monitoring_households where beneficiary <> ''
                and beneficiary in (select r.beneficiary from registrations r where r.person = :who)) u
            join monitoring_samples s on s.distribution_day = u.distribution_day
            where s.asked_from <= :now and s.asked_until > :now
            order by s.held_on, u.id""")
    List<WaitingQuestions.Waiting> waiting(BeneficiaryId who, String household, Instant now);

    @SqlQuery("""
            select h.id, h.distribution_day, s.held_on, h.household, h.beneficiary, h.state, h.answered_in
            from monitoring_households h join monitoring_samples s on s.distribution_day = h.distribution_day
            where h.id = :id""")
    Optional<SampledHousehold> household(UUID id);

    /** Lists the centres where people of a household are, or a person by any of their registrations. */
    @SqlQuery("""
            select centre from beneficiaries where household = :household and household <> ''
            union
            select centre from beneficiaries where id in (select r.beneficiary from registrations r where r.person = :beneficiary)
              and :beneficiary <> ''
            order by centre""")
    List<CentreCode> centres(String household, String beneficiary);

    /** Notes that a household was asked, and cuts who it is. Returns 0 if it was asked before. */
    @SqlUpdate("""
            update monitoring_households set state = :state, household = '', beneficiary = '', answer = :answer, answered_in = :centre
            where id = :id and (household <> '' or beneficiary <> '')""")
    int asked(UUID id, SampledHousehold.State state, UUID answer, CentreCode centre);

    /** Cuts the other registrations of the same person in the sample, so that nobody is asked twice about a day. */
    @SqlUpdate("""
            update monitoring_households set beneficiary = ''
            where distribution_day = :day and beneficiary <> '' and :beneficiary <> ''
              and beneficiary in (select r.beneficiary from registrations r where r.person = :beneficiary)""")
    void cutOthers(UUID day, String beneficiary);

    @SqlUpdate("""
            update monitoring_replies set households = households + 1
            where distribution_day = :day and question = :question and reply = :reply""")
    void count(UUID day, Question question, Reply reply);

    /** Days for which a person waits to be asked. */
    record Trace(LocalDate heldOn, CentreCode centre) {}

    @SqlQuery("""
            select s.held_on, s.centre
            from (
              select id, distribution_day from monitoring_households where beneficiary <> ''
                and beneficiary in (select r.beneficiary from registrations r where r.person = :who)
              union
              select id, distribution_day from monitoring_households where household <> '' and household in (
                select b.household from registrations r join beneficiaries b on b.id = r.beneficiary where r.person = :who)) u
            join monitoring_samples s on s.distribution_day = u.distribution_day
            order by s.held_on, u.id""")
    List<Trace> traces(BeneficiaryId who);

    /** Cuts a person without a household. */
    @SqlUpdate("update monitoring_households set beneficiary = '' where beneficiary <> '' and beneficiary = :who")
    void cutPerson(BeneficiaryId who);

    /** Cuts the household of a person who is the last of it. */
    @SqlUpdate("""
            update monitoring_households set household = ''
            where household <> '' and household in (
              select b.household from beneficiaries b where b.id = :who and not exists (
                select 1 from beneficiaries o where o.household = b.household and o.id <> :who))""")
    void cutHousehold(BeneficiaryId who);
}
