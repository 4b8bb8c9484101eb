package org.sklad.goods.transfers;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.LineOf;
import org.sklad.access.acts.SeenForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;

/** API of transfers between centres. */
@Path("/api/v1" + TransferActs.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TransfersResource {
    private final Transfers transfers;
    private final TransferActs acts;

    TransfersResource(Transfers transfers, TransferActs acts) {
        this.transfers = transfers;
        this.acts = acts;
    }

    /** Lists transfers from or to the operator's centres, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<TransferSummary> list(@Auth Operator operator, @Listed Query<TransferFilter> query) {
        return TransferList.LIST.read(query, transfers::list, operator).answer(TransferSummary::of);
    }

    @GET
    @Path(TransferActs.ONE)
    public TransferAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return TransferAnswer.of(transfers.get(id, operator));
    }

    /** Creates a draft. */
    @POST
    public Answer<TransferAnswer> draft(@Auth Operator operator, TransferForm form) {
        return answer(acts.draft.done(form, operator), form.id(), operator);
    }

    /** Adds one line to a draft. */
    @POST
    @Path(TransferActs.LINES)
    public Answer<TransferAnswer> add(@Auth Operator operator, @PathParam("id") UUID id, AddedLineForm form) {
        return answer(acts.add.done(id, form, operator), id, operator);
    }

    /** Removes a line from a draft. */
    @POST
    @Path(TransferActs.LINE_REMOVAL)
    public Answer<TransferAnswer> takeOut(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        return answer(acts.takeOut.done(new LineOf(id, line), form, operator), id, operator);
    }

    /** Dispatches a draft. */
    @POST
    @Path(TransferActs.DISPATCH)
    public Answer<TransferAnswer> dispatch(@Auth Operator operator, @PathParam("id") UUID id, SeenForm form) {
        return answer(acts.dispatch.done(id, form, operator), id, operator);
    }

    /** Cancels a draft. */
    @POST
    @Path(TransferActs.CANCELLATION)
    public Answer<TransferAnswer> cancel(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        return answer(acts.cancel.done(id, form, operator), id, operator);
    }

    /** Receives arrived goods, all or a part. */
    @POST
    @Path(TransferActs.RECEIPT)
    public Answer<TransferAnswer> receive(@Auth Operator operator, @PathParam("id") UUID id, TransferReceiptForm form) {
        return answer(acts.receive.done(id, form, operator), id, operator);
    }

    /** Reverses a receipt. */
    @POST
    @Path(TransferActs.RECEIPT_REVERSAL)
    public Answer<TransferAnswer> reverseReceipt(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        return answer(acts.reverseReceipt.done(new LineOf(id, line), form, operator), id, operator);
    }

    /** Explains differences between sent and received goods. */
    @POST
    @Path(TransferActs.EXPLANATIONS)
    public Answer<TransferAnswer> explain(@Auth Operator operator, @PathParam("id") UUID id, ExplanationsForm form) {
        return answer(acts.explain.done(id, form, operator), id, operator);
    }

    private Answer<TransferAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, TransferAnswer.of(transfers.get(id, operator)));
    }
}
