package org.sklad.goods.receiving;

import java.util.List;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.LineOf;
import org.sklad.access.acts.Making;
import org.sklad.platform.web.Forms;

/** The acts on consignments. */
final class ConsignmentActs {
    static final String PATH = "/consignments";
    static final String ONE = "/{id}";
    static final String FACTS = ONE + "/facts";
    static final String LINES = ONE + "/lines";
    static final String CONDITION = LINES + "/{line}/condition";
    static final String UNDO = LINES + "/{line}/reversal";
    static final String GOODS_UNDO = ONE + "/goods/{line}/reversal";
    static final String COMPLETION = ONE + "/completion";
    static final String SORTINGS = ONE + "/sortings";
    static final String SACKS = ONE + "/sort";

    /** Creates a consignment and receives or announces its lines. */
    final Making<ConsignmentForm> add;

    /** Changes the donor, the funding source, the restriction and the reference of an open consignment. */
    final Act<UUID, FactsForm> change;

    /** Receives a line. */
    final Act<UUID, ReceiveForm> receive;

    /** Marks goods of a line and its matching earlier lines as damaged or refused. */
    final Act<LineOf, LineConditionForm> inspect;

    /** Reverses a received or refused line. */
    final Act<LineOf, ActForm> undo;

    /** Reverses goods that the page shows as one: a line and its matching earlier lines. */
    final Act<LineOf, ActForm> takeBack;

    /** Completes a consignment. */
    final Act<UUID, CompletionForm> complete;

    /** Takes unsorted goods out of stock and receives the goods found in them. */
    final Act<UUID, SortingForm> sort;

    /** Begins to sort a sack of the list of sacks. */
    final Act<UUID, SackForm> sortSack;

    ConsignmentActs(
            Consignments consignments, ConsignmentFacts facts, ConsignmentLines lines, Sortings sortings, Forms forms) {
        add = Making.at(
                forms,
                PATH,
                (form, by) -> by.requireIn(form.centre(), Consignments.mayReceive()),
                (claim, form, by) -> consignments.add(claim, form.consignment(), by));
        change = Act.on(forms, PATH + FACTS, consignments::requireMayChange, facts::change);
        receive = Act.on(
                forms,
                PATH + LINES,
                consignments::requireMayChange,
                (claim, id, form, by) -> lines.receive(claim, id, List.of(form.incoming()), "", by));
        inspect = Act.on(
                forms,
                PATH + CONDITION,
                (line, by) -> consignments.requireMayChange(line.id(), by),
                (claim, line, form, by) ->
                        lines.inspect(claim, line.id(), line.line(), form.times(), form.found(), by));
        undo = Act.<LineOf, ActForm>on(
                        forms,
                        PATH + UNDO,
                        (line, by) -> consignments.requireMayChange(line.id(), by),
                        (claim, line, form, by) -> lines.undo(claim, line.id(), line.line(), by))
                .then(PATH + ONE, "receiving.taken-back");
        takeBack = Act.<LineOf, ActForm>on(
                        forms,
                        PATH + GOODS_UNDO,
                        (line, by) -> consignments.requireMayChange(line.id(), by),
                        (claim, line, form, by) -> lines.undoAlike(claim, line.id(), line.line(), by))
                .then(PATH + ONE, "receiving.taken-back-complete");
        complete = Act.<UUID, CompletionForm>on(
                        forms,
                        PATH + COMPLETION,
                        consignments::requireMayChange,
                        (claim, id, form, by) -> consignments.complete(claim, id, form.text(), by))
                .then(PATH + ONE, "receiving.completed");
        sort = Act.on(
                forms,
                PATH + SORTINGS,
                consignments::requireMayChange,
                (claim, id, form, by) -> sortings.begin(claim, id, form.sorting(), by));
        sortSack = Act.<UUID, SackForm>on(
                        forms,
                        PATH + SACKS,
                        consignments::requireMayChange,
                        (claim, id, form, by) ->
                                sortings.begin(claim, id, form.sorting().sorting(), by))
                .thenToNew(SortingActs.PATH + SortingActs.ONE + "/receive");
    }
}
