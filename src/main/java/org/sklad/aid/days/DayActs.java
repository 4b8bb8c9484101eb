package org.sklad.aid.days;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ActWithResult;
import org.sklad.access.acts.Making;
import org.sklad.access.roles.Role;
import org.sklad.platform.web.Forms;

/** The acts on distribution days. */
final class DayActs {
    static final String PATH = "/distribution-days";
    static final String ONE = "/{id}";
    static final String PLAN = ONE + "/plan";
    static final String CANCELLATION = ONE + "/cancellation";
    static final String REFRESH = ONE + "/refresh";
    static final String EXPECTED = ONE + "/expected";
    static final String ARRIVALS = ONE + "/arrivals";
    static final String NEXT = ONE + "/next";
    static final String UNFINISHED = ONE + "/unfinished";

    /** Plans a day and stores the list of expected people. */
    final Making<DayForm> plan;

    /** Changes the plan of a day without arrivals, and rewrites its list. */
    final Act<UUID, DayPlanForm> change;

    /** Cancels a day without arrivals. */
    final Act<UUID, DayCancellationForm> cancel;

    /** Rewrites the list of expected people. */
    final Act<UUID, DayActForm> refresh;

    /** Records an arrival at the door. */
    final ActWithResult<UUID, DayArrivalForm, DayQueue.Outcome> arrive;

    /** Calls the person who waits longest, or the person whose card the desk scanned. */
    final ActWithResult<UUID, NextForm, DayQueue.Outcome> callNext;

    /** Returns a person from the desk to the queue. */
    final ActWithResult<UUID, DayArrivalForm, DayQueue.Outcome> giveBack;

    DayActs(DistributionDays days, DayChanges changes, DayQueue queue, Forms forms) {
        ActWithResult.Guard<UUID> planner = (id, by) -> days.requireMayChange(id, by, DistributionDays.PLAN);
        plan = Making.<DayForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), DistributionDays.PLAN),
                        (claim, form, by) -> days.plan(claim, form.day(), by))
                .then(PATH + ONE, "days.planned");
        change = Act.<UUID, DayPlanForm>on(
                        forms,
                        PATH + PLAN,
                        planner,
                        (claim, id, form, by) -> changes.change(
                                claim,
                                id,
                                form.version(),
                                form.day(days.requireMayChange(id, by, DistributionDays.PLAN)
                                        .centre()),
                                by))
                .then(PATH + ONE, "days.changed");
        cancel = Act.<UUID, DayCancellationForm>on(
                        forms,
                        PATH + CANCELLATION,
                        planner,
                        (claim, id, form, by) -> changes.cancel(
                                claim, id, form.version(), form.reason().strip(), by))
                .then(PATH + ONE, "days.cancelled");
        refresh = Act.<UUID, DayActForm>on(
                        forms, PATH + REFRESH, planner, (claim, id, form, by) -> days.refresh(claim, id, by))
                .then(PATH + ONE, "days.refreshed");
        ActWithResult.Guard<UUID> desk = (id, by) -> days.requireMayChange(id, by, Role.FIELD);
        arrive = new ActWithResult<>(
                forms, PATH + ARRIVALS, desk, (claim, id, form, by) -> queue.arrive(claim, id, form.beneficiary(), by));
        callNext = new ActWithResult<>(
                forms, PATH + NEXT, desk, (claim, id, form, by) -> queue.next(claim, id, form.named(), by));
        giveBack = new ActWithResult<>(
                forms,
                PATH + UNFINISHED,
                desk,
                (claim, id, form, by) -> queue.giveBack(claim, id, form.beneficiary(), by));
    }
}
