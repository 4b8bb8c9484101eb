package org.sklad.goods.bags;

import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.LineOf;
import org.sklad.access.acts.Making;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.moves.Moves;
import org.sklad.platform.web.Forms;

/** The acts on reconciliations of bags. */
final class ReconciliationActs {
    static final String PATH = "/reconciliations";
    static final String ONE = "/{id}";
    static final String LINES = ONE + "/lines";
    static final String LINE_REMOVAL = LINES + "/{line}/reversal";
    static final String COMPLETION = ONE + "/completion";

    /** Starts a reconciliation. */
    final Making<ReconciliationForm> open;

    /** Counts a lot in the bag. */
    final Act<UUID, BagLineForm> count;

    /** Removes the count of a line. */
    final Act<LineOf, ActForm> remove;

    /** Corrects differences and moves the remaining goods back. */
    final Act<UUID, BagCompletionForm> complete;

    ReconciliationActs(Reconciliations reconciliations, ReconciliationLines lines, Forms forms) {
        open = Making.<ReconciliationForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), Moves.mayMove()),
                        (claim, form, by) ->
                                reconciliations.open(claim, new CentreCode(form.centre()), form.bag(), form.back(), by))
                .then(PATH + ONE + "/scan");
        count = Act.<UUID, BagLineForm>on(
                        forms,
                        PATH + LINES,
                        reconciliations::requireMayChange,
                        (claim, id, form, by) -> lines.count(claim, id, form.count(), by))
                .then(PATH + ONE);
        remove = Act.on(
                forms,
                PATH + LINE_REMOVAL,
                (line, by) -> reconciliations.requireMayChange(line.id(), by),
                (claim, line, form, by) -> lines.remove(claim, line.id(), line.line(), by));
        complete = Act.<UUID, BagCompletionForm>on(
                        forms,
                        PATH + COMPLETION,
                        reconciliations::requireMayChange,
                        (claim, id, form, by) ->
                                reconciliations.complete(claim, id, form.explained(), BagCompletionForm.PREFIX, by))
                .then(PATH + ONE, "bags.bag.completed");
    }
}
