package org.sklad.programme.monitoring;

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
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.InList;

/** Draws samples and ends them. */
interface DrawDao {
    /** A closed day without a sample. */
    record Due(UUID id, CentreCode centre, LocalDate heldOn, Instant closedAt) {}

    /** A household that was served: its code, or the id of a person who belonged to none. */
    record Served(String household, String beneficiary) {}

    /** A row of a sample. */
    record Sample(
            UUID distributionDay,
            CentreCode centre,
            LocalDate heldOn,
            int households,
            int sampled,
            int level,
            int halfWidth,
            String algorithm,
            String seed,
            Instant drawnAt,
            Instant askedFrom,
            Instant askedUntil) {}

    /** A row of a household of a sample. */
    record Row(UUID id, UUID distributionDay, int place, String household, String beneficiary) {}

    @SqlQuery("""
            select d.id, d.centre, d.held_on, c.closed_at
            from days_closed c join distribution_days d on d.id = c.distribution_day
            where c.closed_at > :after and c.closed_at <= :until
              and not exists (select 1 from monitoring_samples s where s.distribution_day = d.id)
            order by c.closed_at, c.distribution_day limit :limit offset :skipped""")
    List<Due> due(Instant after, Instant until, int limit, int skipped);

    /** Finds the first closing after a time of a day that has no sample yet. */
    @SqlQuery("""
            select c.closed_at from days_closed c
            where c.closed_at > :after
              and not exists (select 1 from monitoring_samples s where s.distribution_day = c.distribution_day)
            order by c.closed_at limit 1""")
    Optional<Instant> nextClosed(Instant after);

    /** Lists the households of people who received goods of the day, sorted, each once. */
    @SqlQuery("""
            select distinct h.household, case h.household when '' then b.counts_as else '' end as beneficiary
            from handouts h join beneficiaries b on b.id = h.beneficiary
            where h.centre = :centre and h.given_on = :on and h.state = 'RECORDED' and h.beneficiary <> '' and exists (
              select 1 from handout_lines l join lots o on o.code = l.lot where l.handout = h.id and o.sku in (<skus>))
            order by 1, 2""")
    List<Served> served(CentreCode centre, LocalDate on, @InList(mayBeEmpty = true) Collection<Sku> skus);

    /** Returns 0 if the day has a sample already. */
    @SqlUpdate("""
            insert into monitoring_samples (distribution_day, centre, held_on, households, sampled, level, half_width, algorithm, seed,
              drawn_at, asked_from, asked_until, ended)
            values (:distributionDay, :centre, :heldOn, :households, :sampled, :level, :halfWidth, :algorithm, :seed,
              :drawnAt, :askedFrom, :askedUntil, 0)
            on conflict (distribution_day) do nothing""")
    int insert(@BindMethods Sample sample);

    @SqlBatch("""
            insert into monitoring_households (id, distribution_day, place, household, beneficiary, state, answer, answered_in)
            values (:id, :distributionDay, :place, :household, :beneficiary, 'WAITING', '', '')""")
    void insertHouseholds(@BindMethods Collection<Row> rows);

    @SqlBatch("""
            insert into monitoring_replies (distribution_day, question, reply, households)
            values (:day, :question, :reply, 0)""")
    void insertReplies(UUID day, List<Question> question, List<Reply> reply);

    @SqlQuery("""
            select distribution_day from monitoring_samples where ended = 0 and asked_until <= :now
            order by asked_until, distribution_day limit :limit offset :skipped""")
    List<UUID> over(Instant now, int limit, int skipped);

    @SqlQuery("select answer from monitoring_households where distribution_day = :day and answer <> ''")
    List<UUID> answers(UUID day);

    @SqlUpdate("""
            update monitoring_households set household = '', beneficiary = '', answer = '' where distribution_day = :day""")
    void cut(UUID day);

    @SqlUpdate("update monitoring_samples set ended = 1 where distribution_day = :day")
    void end(UUID day);
}
