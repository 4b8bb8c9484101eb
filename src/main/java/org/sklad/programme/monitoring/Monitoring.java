package org.sklad.programme.monitoring;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.desk.WaitingQuestions;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;

/**
 * Answers of sampled households and their result by day. Field workers ask where people of the household are; managers and auditors read
 * the result. Answers are counted and not stored: nobody can read what a household answered.
 */
public final class Monitoring {
    static final Role[] MAY_SEE = {Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final HouseholdQuestions questions;
    private final InstantSource clock;

    Monitoring(Database database, HouseholdQuestions questions, InstantSource clock) {
        this.database = database;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Lists monitored days of one centre, or of all the operator's centres, latest drawn first. Field workers get those that ended.
     *
     * @throws NotFound if the operator has no role at the centre
     */
    public List<MonitoredDay> list(MonitoringFilter filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, MAY_SEE);
        LatestRows rows = LatestRows.of(after, limit);
        boolean ended = readsOnlyEnded(by);
        return database.read(handle -> asked.latest(
                limit,
                () -> dao(handle).list(rows, filter, ended),
                each -> dao(handle).ofCentre(each, rows, filter, ended)));
    }

    /**
     * Returns true for a reader who may ask too, and would see which answer each household added. It counts in every centre, because a
     * household that moved is asked where it is.
     */
    static boolean readsOnlyEnded(Operator by) {
        return by.roles().has(Role.FIELD);
    }

    /** Lists the questions that wait for a person or their household, oldest day first. */
    List<WaitingQuestions.Waiting> waiting(Beneficiary person) {
        return questions.list(person, clock.instant());
    }

    /**
     * Returns a sampled household that the operator may ask, or asked.
     *
     * @throws NotFound if the operator has no role where people of the household are, or the time for the questions is over
     * @throws org.sklad.platform.i18n.Forbidden if the operator is not a field worker there
     */
    public SampledHousehold get(UUID id, Operator by) {
        return database.read(handle -> {
            SampledHousehold household = dao(handle).household(id).orElseThrow(NotFound::new);
            centre(handle, household, by);
            return household;
        });
    }

    /**
     * Counts the answers of a household, and forgets which household it was.
     *
     * @param replies reply to each question; empty if the household does not want to answer
     * @return true if they are new; false for a repeated request with the same id
     * @throws org.sklad.platform.i18n.Refusal if the household was asked before
     */
    public boolean answer(IdempotencyKey claim, UUID id, Map<Question, Reply> replies, Operator by) {
        return database.once(claim, clock.instant(), handle -> {
            MonitoringDao dao = dao(handle);
            SampledHousehold household = dao.household(id).orElseThrow(NotFound::new);
            CentreCode centre = centre(handle, household, by);
            SampledHousehold.State state =
                    replies.isEmpty() ? SampledHousehold.State.DECLINED : SampledHousehold.State.ANSWERED;
            if (dao.asked(id, state, claim.id(), centre) == 0) {
                throw Refused.conflict("monitoring.asked-already");
            }
            dao.cutOthers(household.distributionDay(), household.beneficiary());
            replies.forEach((question, reply) -> dao.count(household.distributionDay(), question, reply));
        });
    }

    /** Returns the centre at which the operator asks: where people of the household are now, or were when it was asked. */
    private static CentreCode centre(Handle handle, SampledHousehold household, Operator by) {
        List<CentreCode> centres = household
                .centre()
                .map(List::of)
                .orElseGet(() -> household.isOpen()
                        ? dao(handle).centres(household.household(), household.beneficiary())
                        : List.of());
        CentreCode centre = centres.stream()
                .filter(each -> by.roles().hasAt(each, Role.FIELD))
                .findFirst()
                .or(() -> centres.stream()
                        .filter(each -> by.roles().hasAt(each, Role.values()))
                        .findFirst())
                .orElseThrow(NotFound::new);
        by.requireAt(centre, Role.FIELD);
        return centre;
    }

    private static MonitoringDao dao(Handle handle) {
        return handle.attach(MonitoringDao.class);
    }
}
