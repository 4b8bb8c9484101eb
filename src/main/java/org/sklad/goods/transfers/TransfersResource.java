package org.sklad.goods.transfers;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;

/** API of transfers between centres. */
@Path("/api/v1/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TransfersResource {
    static final String PATH = "/transfers";

    private final Transfers transfers;
    private final TransferLines lines;
    private final TransferReceipts receipts;
    private final Discrepancies discrepancies;
    private final Forms forms;

    TransfersResource(
            Transfers transfers,
            TransferLines lines,
            TransferReceipts receipts,
            Discrepancies discrepancies,
            Forms forms) {
        this.transfers = transfers;
        this.lines = lines;
        this.receipts = receipts;
        this.discrepancies = discrepancies;
        this.forms = forms;
    }

    /** Lists transfers from or to the operator's centres, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<TransferSummary> list(@Auth Operator operator, @Listed Query<TransferFilter> query) {
        return TransferList.LIST
                .read(query, (filter, after, limit) -> transfers.list(filter, after, limit, operator))
                .answer(TransferSummary::of);
    }

    @GET
    @Path("/{id}")
    public TransferAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return TransferAnswer.of(transfers.get(id, operator));
    }

    /** Creates a draft. */
    @POST
    public Answer<TransferAnswer> draft(@Auth Operator operator, TransferForm form) {
        requireMayDraft(operator, form.from());
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        boolean first = transfers.draft(claim, forms.convert(claim, form::transfer), operator);
        return answer(first, claim.id(), operator);
    }

    /** Adds one line to a draft. */
    @POST
    @Path("/{id}/lines")
    public Answer<TransferAnswer> add(@Auth Operator operator, @PathParam("id") UUID id, AddedLineForm form) {
        transfers.mine(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "/lines"), form.id(), form);
        return answer(lines.add(claim, id, forms.convert(claim, form::line), operator), id, operator);
    }

    /** Removes a line from a draft. */
    @POST
    @Path("/{id}/lines/{line}/reversal")
    public Answer<TransferAnswer> takeOut(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        transfers.mine(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "/lines/" + line + "/reversal"), form.id(), form);
        return answer(lines.undo(claim, id, line, operator), id, operator);
    }

    /** Dispatches a draft. */
    @POST
    @Path("/{id}/dispatch")
    public Answer<TransferAnswer> dispatch(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        transfers.mine(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "/dispatch"), form.id(), form);
        return answer(transfers.dispatch(claim, id, operator), id, operator);
    }

    /** Cancels a draft. */
    @POST
    @Path("/{id}/cancellation")
    public Answer<TransferAnswer> cancel(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        transfers.mine(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "/cancellation"), form.id(), form);
        return answer(transfers.cancel(claim, id, operator), id, operator);
    }

    /** Receives arrived goods, all or a part. */
    @POST
    @Path("/{id}/receipt")
    public Answer<TransferAnswer> receive(@Auth Operator operator, @PathParam("id") UUID id, TransferReceiptForm form) {
        transfers.receivedBy(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "/receipt"), form.id(), form);
        List<NewMoveLine> arrived = forms.convert(claim, form::arrived);
        return answer(receipts.receive(claim, id, arrived, "lines[%d].", operator), id, operator);
    }

    /** Reverses a receipt. */
    @POST
    @Path("/{id}/receipt/{line}/reversal")
    public Answer<TransferAnswer> takeBack(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        transfers.receivedBy(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "/receipt/" + line + "/reversal"), form.id(), form);
        return answer(receipts.undo(claim, id, line, operator), id, operator);
    }

    /** Explains differences between sent and received goods. */
    @POST
    @Path("/{id}/explanations")
    public Answer<TransferAnswer> explain(@Auth Operator operator, @PathParam("id") UUID id, ExplanationsForm form) {
        transfers.explainedBy(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "/explanations"), form.id(), form);
        List<ToExplain> explained = forms.convert(claim, form::explained);
        return answer(discrepancies.explain(claim, id, explained, "lines[%d].", operator), id, operator);
    }

    static String act(UUID id, String act) {
        return PATH + "/" + id + act;
    }

    /** Checks access to the centre first, so that a foreign centre looks missing regardless of other errors in the form. */
    static void requireMayDraft(Operator operator, @Nullable String from) {
        Optional.ofNullable(from)
                .flatMap(LocationAddress::find)
                .map(LocationAddress::centre)
                .ifPresent(centre -> operator.requireAt(centre, Transfers.MAY_MOVE));
        operator.require(Transfers.MAY_MOVE);
    }

    private Answer<TransferAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, TransferAnswer.of(transfers.get(id, operator)));
    }
}
