package org.sklad.goods.bags;

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
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.goods.moves.Moves;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;

/** API of reconciliations of bags. */
@Path("/api/v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReconciliationsResource {
    static final String PATH = "/reconciliations";

    private final Reconciliations reconciliations;
    private final ReconciliationLines lines;
    private final Forms forms;

    public ReconciliationsResource(Reconciliations reconciliations, ReconciliationLines lines, Forms forms) {
        this.reconciliations = reconciliations;
        this.lines = lines;
        this.forms = forms;
    }

    static String act(UUID id, String act) {
        return PATH + "/" + id + "/" + act;
    }

    /** Latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ReconciliationSummary> list(@Auth Operator operator, @Listed Query<CentreAndPeriod> query) {
        return ReconciliationList.LIST
                .read(query, (filter, after, limit) -> reconciliations.list(filter, after, limit, operator))
                .answer(ReconciliationSummary::of);
    }

    @GET
    @Path("/{id}")
    public ReconciliationAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ReconciliationAnswer.of(reconciliations.get(id, operator));
    }

    /** Starts the reconciliation of a bag. */
    @POST
    public Answer<ReconciliationAnswer> open(@Auth Operator operator, ReconciliationForm form) {
        operator.requireIn(form.centre(), Moves.mayMove());
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        boolean first = reconciliations.open(claim, new CentreCode(form.centre()), form.bag(), form.back(), operator);
        return answer(first, claim.id(), operator);
    }

    /** Counts a lot in the bag. */
    @POST
    @Path("/{id}/lines")
    public Answer<ReconciliationAnswer> count(@Auth Operator operator, @PathParam("id") UUID id, BagLineForm form) {
        reconciliations.mine(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "lines"), form.id(), form);
        return answer(lines.count(claim, id, forms.convert(claim, form::count), operator), id, operator);
    }

    /** Removes the count of a line. */
    @POST
    @Path("/{id}/lines/{line}/reversal")
    public Answer<ReconciliationAnswer> undo(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        reconciliations.mine(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "lines/" + line + "/reversal"), form.id(), form);
        return answer(lines.takeBack(claim, id, line, operator), id, operator);
    }

    /** Corrects differences and moves the remaining goods back. */
    @POST
    @Path("/{id}/completion")
    public Answer<ReconciliationAnswer> complete(
            @Auth Operator operator, @PathParam("id") UUID id, BagCompletionForm form) {
        reconciliations.mine(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "completion"), form.id(), form);
        return answer(
                reconciliations.complete(
                        claim, id, forms.convert(claim, form::explained), BagCompletionForm.PREFIX, operator),
                id,
                operator);
    }

    private Answer<ReconciliationAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, ReconciliationAnswer.of(reconciliations.get(id, operator)));
    }
}
