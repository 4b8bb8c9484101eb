package org.sklad.goods.bags;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.LineOf;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** API of reconciliations of bags. */
@Path("/api/v1" + ReconciliationActs.PATH)
public final class ReconciliationsResource extends JsonResource {
    private final Reconciliations reconciliations;
    private final ReconciliationActs acts;

    ReconciliationsResource(Reconciliations reconciliations, ReconciliationActs acts) {
        this.reconciliations = reconciliations;
        this.acts = acts;
    }

    /** Latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ReconciliationSummary> list(@Auth Operator operator, @Listed Query<CentreAndPeriod> query) {
        return ReconciliationList.LIST
                .read(query, reconciliations::list, operator)
                .answer(ReconciliationSummary::of);
    }

    @GET
    @Path(ReconciliationActs.ONE)
    public ReconciliationAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ReconciliationAnswer.of(reconciliations.get(id, operator));
    }

    /** Starts a reconciliation. */
    @POST
    public Answer<ReconciliationAnswer> open(@Auth Operator operator, ReconciliationForm form) {
        return answer(acts.open.done(form, operator), form.id(), operator);
    }

    /** Counts a lot in the bag. */
    @POST
    @Path(ReconciliationActs.LINES)
    public Answer<ReconciliationAnswer> count(@Auth Operator operator, @PathParam("id") UUID id, BagLineForm form) {
        return answer(acts.count.done(id, form, operator), id, operator);
    }

    /** Removes the count of a line. */
    @POST
    @Path(ReconciliationActs.LINE_REMOVAL)
    public Answer<ReconciliationAnswer> remove(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        return answer(acts.remove.done(new LineOf(id, line), form, operator), id, operator);
    }

    /** Corrects differences and moves the remaining goods back. */
    @POST
    @Path(ReconciliationActs.COMPLETION)
    public Answer<ReconciliationAnswer> complete(
            @Auth Operator operator, @PathParam("id") UUID id, BagCompletionForm form) {
        return answer(acts.complete.done(id, form, operator), id, operator);
    }

    private Answer<ReconciliationAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, ReconciliationAnswer.of(reconciliations.get(id, operator)));
    }
}
