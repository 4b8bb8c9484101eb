package org.sklad.programme.visits;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** Field visits in the API. */
@Path("/api/v1" + VisitActs.PATH)
public final class FieldVisitsResource extends JsonResource {
    private final FieldVisits visits;
    private final VisitActs acts;

    FieldVisitsResource(FieldVisits visits, VisitActs acts) {
        this.visits = visits;
        this.acts = acts;
    }

    /** The latest day first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<VisitSummary> list(@Auth Operator operator, @Listed Query<VisitFilter> query) {
        return VisitList.LIST.read(query, visits::list, operator).answer(VisitSummary::of);
    }

    @GET
    @Path(VisitActs.ONE)
    public VisitAnswer get(@Auth Operator operator, @PathParam("visit") VisitNumber number) {
        return VisitAnswer.of(visits.get(number, operator));
    }

    /** Plans a visit, or records one that already took place. */
    @POST
    public Answer<VisitAnswer> plan(@Auth Operator operator, VisitForm form) {
        return answer(acts.plan.done(form, operator), visits.number(form.id()), operator);
    }

    @POST
    @Path(VisitActs.COMPLETION)
    public Answer<VisitAnswer> complete(@Auth Operator operator, @PathParam("visit") VisitNumber number, ActForm form) {
        return answer(acts.complete.done(number, form, operator), number, operator);
    }

    @POST
    @Path(VisitActs.CANCELLATION)
    public Answer<VisitAnswer> cancel(
            @Auth Operator operator, @PathParam("visit") VisitNumber number, ReasonForm form) {
        return answer(acts.cancel.done(number, form, operator), number, operator);
    }

    private Answer<VisitAnswer> answer(boolean first, VisitNumber number, Operator operator) {
        return Answer.of(first, VisitAnswer.of(visits.get(number, operator)));
    }
}
