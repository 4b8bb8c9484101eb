package org.sklad.goods.transfers;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.LineOf;
import org.sklad.access.acts.Making;
import org.sklad.access.acts.SeenForm;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.web.Forms;

/** The acts on transfers. */
final class TransferActs {
    static final String PATH = "/transfers";
    static final String ONE = "/{id}";
    static final String LINES = ONE + "/lines";
    static final String LINE_REMOVAL = LINES + "/{line}/reversal";
    static final String DISPATCH = ONE + "/dispatch";
    static final String CANCELLATION = ONE + "/cancellation";
    static final String RECEIPT = ONE + "/receipt";
    static final String RECEIPT_REVERSAL = RECEIPT + "/{line}/reversal";
    static final String EXPLANATIONS = ONE + "/explanations";

    /** Creates a draft. */
    final Making<TransferForm> draft;

    /** Begins a draft whose lines are scanned afterwards. */
    final Making<DraftForm> begin;

    /** Adds a line to a draft. */
    final Act<UUID, AddedLineForm> add;

    /** Removes a line from a draft. */
    final Act<LineOf, ActForm> takeOut;

    /** Dispatches a draft. */
    final Act<UUID, SeenForm> dispatch;

    /** Cancels a draft. */
    final Act<UUID, ActForm> cancel;

    /** Receives arrived goods, all or a part. */
    final Act<UUID, TransferReceiptForm> receive;

    /** Receives everything that is still on the way, as on the waybill. */
    final Act<UUID, WholeReceiptForm> receiveAll;

    /** Reverses a receipt. */
    final Act<LineOf, ActForm> reverseReceipt;

    /** Explains differences between sent and received goods. */
    final Act<UUID, ExplanationsForm> explain;

    TransferActs(
            Transfers transfers,
            TransferLines lines,
            TransferReceipts receipts,
            Discrepancies discrepancies,
            Forms forms) {
        draft = Making.at(
                forms,
                PATH,
                (form, by) -> requireMayDraft(by, form.from()),
                (claim, form, by) -> transfers.draft(claim, form.transfer(), by));
        begin = Making.<DraftForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), Transfers.MAY_MOVE),
                        (claim, form, by) -> transfers.draft(claim, form.transfer(), by))
                .then(PATH + ONE + "/scan");
        add = Act.on(
                forms,
                PATH + LINES,
                transfers::requireMayChange,
                (claim, id, form, by) -> lines.add(claim, id, form.line(), by));
        takeOut = Act.on(
                forms,
                PATH + LINE_REMOVAL,
                (line, by) -> transfers.requireMayChange(line.id(), by),
                (claim, line, form, by) -> lines.remove(claim, line.id(), line.line(), by));
        dispatch = Act.<UUID, SeenForm>on(
                        forms,
                        PATH + DISPATCH,
                        transfers::requireMayChange,
                        (claim, id, form, by) -> transfers.dispatch(claim, id, form.number(), by))
                .then(PATH + ONE, "transfers.dispatched");
        cancel = Act.<UUID, ActForm>on(
                        forms,
                        PATH + CANCELLATION,
                        transfers::requireMayChange,
                        (claim, id, form, by) -> transfers.cancel(claim, id, by))
                .then(PATH + ONE, "transfers.cancelled");
        receive = Act.on(
                forms,
                PATH + RECEIPT,
                transfers::receivedBy,
                (claim, id, form, by) -> receipts.receive(claim, id, form.arrived(), "lines[%d].", by));
        receiveAll = Act.<UUID, WholeReceiptForm>on(
                        forms,
                        PATH + RECEIPT,
                        transfers::receivedBy,
                        (claim, id, form, by) ->
                                receipts.receiveAll(claim, id, form.number(), Optional.ofNullable(form.location()), by))
                .then(PATH + ONE, "transfers.received-all");
        reverseReceipt = Act.on(
                forms,
                PATH + RECEIPT_REVERSAL,
                (line, by) -> transfers.receivedBy(line.id(), by),
                (claim, line, form, by) -> receipts.reverse(claim, line.id(), line.line(), by));
        explain = Act.<UUID, ExplanationsForm>on(
                        forms,
                        PATH + EXPLANATIONS,
                        transfers::explainedBy,
                        (claim, id, form, by) -> discrepancies.explain(claim, id, form.explained(), by))
                .then(PATH + ONE, "transfers.explained");
    }

    /** Checks access to the centre first, so that a foreign centre looks missing regardless of other errors in the form. */
    private static void requireMayDraft(Operator by, @Nullable String from) {
        Optional.ofNullable(from)
                .flatMap(LocationAddress::find)
                .map(LocationAddress::centre)
                .ifPresent(centre -> by.requireAt(centre, Transfers.MAY_MOVE));
        by.require(Transfers.MAY_MOVE);
    }

    /** Returns the address of an act of the scan modes. */
    static String act(UUID id, String act) {
        return PATH + "/" + id + act;
    }
}
