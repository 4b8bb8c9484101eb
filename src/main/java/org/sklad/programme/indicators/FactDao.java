package org.sklad.programme.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.InList;

/** One query for each {@link Fact}, over the records of a period. */
interface FactDao {
    /** A record as stored. Several values of a column have blanks between; a column that the fact does not have is empty. */
    record Stored(
            String id,
            LocalDate day,
            Optional<String> person,
            Optional<CentreCode> centre,
            Optional<Sex> sex,
            Optional<AgeBand> ageBand,
            long amount,
            String kind,
            String state,
            String language,
            String topic,
            String institution,
            String fundingSource,
            String category) {}

    /** A registration that was merged, and the one that it counts as. */
    record Merged(String id, String countsAs) {}

    /** Consultations of a person in a month that are alike are one row, with the day and id of the first. */
    @SqlQuery("""
            select substr(f.first, 12) as id, substr(f.first, 1, 10) as day, f.person, f.centre, f.sex, f.age_band, f.amount,
              f.kind, '' as state, f.language, '' as topic, '' as institution, '' as funding_source, '' as category
            from (
              select min(c.occurred_on || ' ' || c.id) as first, c.beneficiary as person, c.centre, c.sex, c.age_band,
                count(*) as amount, c.kind, v.language
              from consultations c
              join consultation_versions v on v.consultation = c.id and v.version = c.version
              where c.occurred_on between :from and :until
              group by substr(c.occurred_on, 1, 7), c.beneficiary, c.centre, c.sex, c.age_band, c.kind, v.language) f""")
    List<Stored> consultations(@BindMethods Period period);

    /** Leaves out lines of which everything was returned. */
    @SqlQuery("""
            select h.id, h.given_on as day, nullif(h.beneficiary, '') as person, h.centre, nullif(h.sex, '') as sex,
              nullif(h.age_band, '') as age_band, 1 as amount, '' as kind, '' as state, '' as language, '' as topic,
              '' as institution, t.funding_source, i.category
            from handouts h
            join handout_lines l on l.handout = h.id and l.returned < l.quantity
            join lots t on t.code = l.lot
            join items i on i.sku = t.sku
            where h.given_on between :from and :until and h.state = 'RECORDED'""")
    List<Stored> handouts(@BindMethods Period period);

    /** Returns the version stamp of each cached month. Each correction raises the version of its consultation. */
    @SqlQuery("""
            select substr(d.day, 1, 7) as month, cast(sum(d.records) as bigint) as records,
              cast(sum(d.changes) as bigint) as changes, 0 as goods
            from (
              select occurred_on as day, count(*) as records, sum(version) as changes from consultations
              where occurred_on between :from and :until group by occurred_on) d
            group by substr(d.day, 1, 7)""")
    List<FactMonths.Stamp> consultationStamps(@BindMethods Period whole);

    /**
     * A handout changes when it is reversed, and with each return of its goods and each reversal of a return. Each
     * change of an item, also a merge, raises the version of an item.
     */
    @SqlQuery("""
            select substr(d.day, 1, 7) as month, cast(sum(d.records) as bigint) as records,
              cast(sum(d.changes) as bigint) as changes, (select coalesce(sum(version), 0) from items) as goods
            from (
              select given_on as day, count(*) as records, sum(case state when 'RECORDED' then 0 else 1 end) as changes
              from handouts where given_on between :from and :until group by given_on
              union all
              select h.given_on as day, 0 as records, count(*) + count(b.id) as changes
              from handout_returns r
              cross join handouts h
              left join handout_return_reversals b on b.handout_return = r.id
              where h.id = r.handout and h.given_on between :from and :until
              group by h.given_on) d
            group by substr(d.day, 1, 7)""")
    List<FactMonths.Stamp> handoutStamps(@BindMethods Period whole);

    /** Returns the registration that each merged one counts as. */
    @SqlQuery("select id, counts_as from beneficiaries where counts_as <> id")
    List<Merged> merged();

    @SqlQuery("""
            select e.id, e.paid_on as day, b.counts_as as person, e.centre, w.sex, e.age_band, 1 as amount, e.kind, e.state,
              '' as language, '' as topic, '' as institution, e.funding_source, '' as category
            from medical_expenses e
            join beneficiaries w on w.id = e.beneficiary
            join beneficiaries b on b.id = w.counts_as
            where e.paid_on between :from and :until and e.state in ('RECORDED', 'APPROVED')
              and (:everywhere = 1 or e.centre in (<centres>))""")
    List<Stored> expenses(@BindMethods Period period, boolean everywhere, @InList Collection<CentreCode> centres);

    @SqlQuery("""
            select t.id, t.starts_on as day, null as person, t.centre, null as sex, null as age_band, 1 as amount, '' as kind,
              '' as state, '' as language,
              coalesce((select string_agg(x.topic, ' ') from training_topics x where x.training = t.id), '') as topic,
              coalesce((select string_agg(p.institution, ' ') from training_participants p where p.training = t.id), '')
                as institution,
              coalesce(t.funding_source, '') as funding_source, '' as category
            from trainings t
            where t.starts_on between :from and :until and t.reversal is null
              and (:everywhere = 1 or t.centre in (<centres>))""")
    List<Stored> trainings(@BindMethods Period period, boolean everywhere, @InList Collection<CentreCode> centres);

    @SqlQuery("""
            select t.id || ' ' || p.institution || ' ' || s.sex as id, t.starts_on as day, null as person, t.centre, s.sex,
              null as age_band, case s.sex when 'FEMALE' then p.female else p.male end as amount, '' as kind, '' as state,
              '' as language,
              coalesce((select string_agg(x.topic, ' ') from training_topics x where x.training = t.id), '') as topic,
              p.institution, coalesce(t.funding_source, '') as funding_source, '' as category
            from trainings t
            join training_participants p on p.training = t.id
            cross join (select 'FEMALE' as sex union all select 'MALE') s
            where t.starts_on between :from and :until and t.reversal is null
              and case s.sex when 'FEMALE' then p.female else p.male end > 0
              and (:everywhere = 1 or t.centre in (<centres>))""")
    List<Stored> trainingParticipants(
            @BindMethods Period period, boolean everywhere, @InList Collection<CentreCode> centres);

    @SqlQuery("""
            select s.id, s.held_on as day, null as person, s.centre, null as sex, null as age_band, 1 as amount, '' as kind,
              '' as state,
              coalesce((select string_agg(x.language, ' ') from information_session_languages x where x.session = s.id), '')
                as language,
              coalesce((select string_agg(x.topic, ' ') from information_session_topics x where x.session = s.id), '') as topic,
              '' as institution, '' as funding_source, '' as category
            from information_sessions s
            where s.held_on between :from and :until and s.reversal is null
              and (:everywhere = 1 or s.centre in (<centres>))""")
    List<Stored> sessions(@BindMethods Period period, boolean everywhere, @InList Collection<CentreCode> centres);

    /** A complaint as stored. Its day follows from the time zone of the centre. */
    record Heard(String id, Instant receivedAt, ZoneId timeZone, CentreCode centre, String kind, String state) {}

    @SqlQuery("""
            select c.id, c.received_at, z.time_zone, c.centre, c.kind, c.state
            from complaints c
            join centres z on z.code = c.centre
            where c.confidential = 0 and c.received_at >= :since and c.received_at < :before
              and (:everywhere = 1 or c.centre in (<centres>))""")
    List<Heard> complaints(Instant since, Instant before, boolean everywhere, @InList Collection<CentreCode> centres);

    @SqlQuery("""
            select r.distribution_day || ' ' || r.question || ' ' || r.reply as id, s.held_on as day, null as person, s.centre,
              null as sex, null as age_band, r.households as amount, r.question as kind, r.reply as state, '' as language,
              '' as topic, '' as institution, '' as funding_source, '' as category
            from monitoring_samples s
            join monitoring_replies r on r.distribution_day = s.distribution_day
            where s.held_on between :from and :until and s.ended = 1 and r.households > 0
              and (select sum(q.households) from monitoring_replies q
                where q.distribution_day = r.distribution_day and q.question = r.question and q.reply <> 'NO_ANSWER') >= 5
              and (:everywhere = 1 or s.centre in (<centres>))""")
    List<Stored> monitoringReplies(
            @BindMethods Period period, boolean everywhere, @InList Collection<CentreCode> centres);

    @SqlQuery("""
            select s.id || ' ' || h.sex || ' ' || h.age_band as id, s.held_on as day, null as person, s.centre, h.sex,
              h.age_band, h.heads as amount, '' as kind, '' as state,
              coalesce((select string_agg(x.language, ' ') from information_session_languages x where x.session = s.id), '')
                as language,
              coalesce((select string_agg(x.topic, ' ') from information_session_topics x where x.session = s.id), '') as topic,
              '' as institution, '' as funding_source, '' as category
            from information_sessions s
            join information_session_heads h on h.session = s.id
            where s.held_on between :from and :until and s.reversal is null
              and (:everywhere = 1 or s.centre in (<centres>))""")
    List<Stored> sessionHeads(@BindMethods Period period, boolean everywhere, @InList Collection<CentreCode> centres);
}
