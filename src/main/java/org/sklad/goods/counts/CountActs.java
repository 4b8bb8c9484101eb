package org.sklad.goods.counts;

import java.util.Set;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.LineOf;
import org.sklad.access.acts.Making;
import org.sklad.access.acts.SeenForm;
import org.sklad.platform.web.Forms;

/** The acts on counts. */
final class CountActs {
    static final String PATH = "/counts";
    static final String ONE = "/{id}";
    static final String LINES = ONE + "/lines";
    static final String REVERSAL = LINES + "/{line}/reversal";
    static final String COMPLETION = ONE + "/completion";
    static final String RECOUNTS = ONE + "/recounts";
    static final String APPROVAL = ONE + "/approval";
    static final String DISCARD = ONE + "/discard";

    /** Starts a count. */
    final Making<CountForm> open;

    /** Counts a lot in a place: sets its total, or adds to it. */
    final Act<UUID, CountLineForm> count;

    /** Reverses a line, so that it becomes uncounted. */
    final Act<LineOf, ActForm> reverse;

    /** Ends the counting; a manager decides next. */
    final Act<UUID, ActForm> complete;

    /** Reopens the count for lines that must be counted again. */
    final Act<UUID, RecountForm> recount;

    /** Posts the differences. */
    final Act<UUID, SeenForm> approve;

    /** Discards the count; nothing is posted. */
    final Act<UUID, SeenForm> discard;

    CountActs(Counts counts, CountLines lines, Forms forms) {
        open = Making.<CountForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), Counts.MAY_COUNT),
                        (claim, form, by) -> counts.open(claim, form.count(), by))
                .then(PATH + ONE + "/scan");
        count = Act.on(
                forms,
                PATH + LINES,
                counts::requireMayChange,
                (claim, id, form, by) -> lines.count(claim, id, form.line(), by));
        reverse = Act.on(
                forms,
                PATH + REVERSAL,
                (line, by) -> counts.requireMayChange(line.id(), by),
                (claim, line, form, by) -> lines.reverse(claim, line.id(), line.line(), by));
        complete = Act.<UUID, ActForm>on(
                        forms,
                        PATH + COMPLETION,
                        counts::requireMayChange,
                        (claim, id, form, by) -> counts.complete(claim, id, by))
                .then(PATH + ONE, "counts.completed");
        recount = Act.<UUID, RecountForm>on(
                        forms,
                        PATH + RECOUNTS,
                        counts::requireMayDecide,
                        (claim, id, form, by) -> counts.recount(claim, id, Set.copyOf(form.lines()), by))
                .then(PATH + ONE, "counts.opened-again");
        approve = Act.<UUID, SeenForm>on(
                        forms,
                        PATH + APPROVAL,
                        counts::requireMayApprove,
                        (claim, id, form, by) -> counts.approve(claim, id, form.number(), by))
                .then(PATH + ONE, "counts.approved");
        discard = Act.<UUID, SeenForm>on(
                        forms,
                        PATH + DISCARD,
                        counts::requireMayDiscard,
                        (claim, id, form, by) -> counts.discard(claim, id, form.number(), by))
                .then(PATH + ONE, "counts.discarded");
    }
}
