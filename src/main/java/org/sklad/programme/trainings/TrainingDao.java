package org.sklad.programme.trainings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.SourceCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;
import org.sklad.programme.directory.EntryCode;

@Fragments(@Fragment(name = "rows", sql = """
            select t.id, t.centre, t.starts_on, t.ends_on, t.tenth_hours as hours, t.place,
              (select string_agg(x.topic, ' ') from training_topics x where x.training = t.id) as topics,
              (select string_agg(d.name_bg, ', ') from training_topics x
                join directory_entries d on d.kind = 'TOPIC' and d.code = x.topic where x.training = t.id) as topics_bg,
              (select string_agg(d.name_en, ', ') from training_topics x
                join directory_entries d on d.kind = 'TOPIC' and d.code = x.topic where x.training = t.id) as topics_en,
              (select string_agg(p.institution || '=' || p.female || '=' || p.male, ' ') from training_participants p
                where p.training = t.id) as participants,
              (select string_agg(d.name_bg, ', ') from training_participants p
                join directory_entries d on d.kind = 'INSTITUTION' and d.code = p.institution
                where p.training = t.id) as institutions_bg,
              (select string_agg(d.name_en, ', ') from training_participants p
                join directory_entries d on d.kind = 'INSTITUTION' and d.code = p.institution
                where p.training = t.id) as institutions_en,
              t.trainers, t.test_before, t.test_after, t.evaluation_mean, t.evaluation_count, t.cost_minor, t.currency,
              t.funding_source, o.username as operator, t.recorded_at, t.reversal, t.reversal_reason
            from trainings t
            join operators o on o.id = t.operator"""))
interface TrainingDao {
    /** A training to insert. */
    record Insert(
            UUID id,
            Optional<CentreCode> centre,
            LocalDate startsOn,
            LocalDate endsOn,
            Tenths hours,
            String place,
            Optional<Integer> trainers,
            Optional<Tenths> testBefore,
            Optional<Tenths> testAfter,
            Optional<Integer> evaluationMean,
            Optional<Integer> evaluationCount,
            Optional<Long> costMinor,
            Optional<String> currency,
            Optional<SourceCode> fundingSource,
            UUID operator,
            Instant recordedAt) {}

    @SqlUpdate("""
            insert into trainings (id, centre, starts_on, ends_on, tenth_hours, place, trainers, test_before, test_after,
              evaluation_mean, evaluation_count, cost_minor, currency, funding_source, operator, recorded_at, reversal,
              reversal_reason)
            values (:id, :centre, :startsOn, :endsOn, :hours, :place, :trainers, :testBefore, :testAfter, :evaluationMean,
              :evaluationCount, :costMinor, :currency, :fundingSource, :operator, :recordedAt, null, '')""")
    void insert(@BindMethods Insert training);

    @SqlBatch("insert into training_topics (training, topic) values (:training, :topic)")
    void insertTopics(UUID training, List<EntryCode> topic);

    @SqlBatch("""
            insert into training_participants (training, institution, female, male)
            values (:training, :institution, :female, :male)""")
    void insertParticipants(UUID training, @BindMethods List<Participants.Group> participants);

    @SqlQuery("""
            <rows>
            where t.id = :id""")
    Optional<Training> find(UUID id);

    /** Lists trainings, latest recorded first. */
    @SqlQuery("""
            <rows>
            where (t.recorded_at, t.id) < (:before, :beforeId)
              and t.ends_on >= coalesce(:from, t.ends_on) and t.starts_on <= coalesce(:until, t.starts_on)
              and coalesce(:centre, '') in ('', t.centre)
              and (coalesce(:topic, '') = '' or exists (select 1 from training_topics x
                where x.training = t.id and x.topic = :topic))
              and (coalesce(:institution, '') = '' or exists (select 1 from training_participants p
                where p.training = t.id and p.institution = :institution))
            order by t.recorded_at desc, t.id desc limit :limit""")
    List<Training> list(@BindMethods LatestRows rows, @BindMethods TrainingFilter filter);

    /** Returns 0 if it was already reversed. */
    @SqlUpdate(
            "update trainings set reversal = :reversal, reversal_reason = :reason where id = :id and reversal is null")
    int reverse(UUID id, UUID reversal, String reason);
}
