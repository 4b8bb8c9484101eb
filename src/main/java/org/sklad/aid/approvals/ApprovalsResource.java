package org.sklad.aid.approvals;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** Requests to give a person more than a rule does. A second operator decides. */
@Path("/api/v1" + ApprovalActs.PATH)
public final class ApprovalsResource extends JsonResource {
    private final Approvals approvals;
    private final ApprovalActs acts;

    ApprovalsResource(Approvals approvals, ApprovalActs acts) {
        this.approvals = approvals;
        this.acts = acts;
    }

    /** Latest first, decided ones too. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ApprovalAnswer> list(@Auth Operator operator, @Listed Query<ApprovalFilter> query) {
        return ApprovalList.LIST.read(query, approvals::list, operator).answer(ApprovalAnswer::of);
    }

    @GET
    @Path(ApprovalActs.ONE)
    public ApprovalAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ApprovalAnswer.of(approvals.get(id, operator));
    }

    /** Asks a second operator before the handout is recorded. */
    @POST
    public Answer<ApprovalAnswer> ask(@Auth Operator operator, ApprovalForm form) {
        try {
            return answer(acts.ask.done(form, operator), form.handout(), operator);
        } catch (InvalidFields | IdReused refusal) {
            // Reports a person that the operator does not see before any invalid field.
            operator.require(Role.FIELD);
            approvals.requireThere(Optional.ofNullable(form.beneficiary()), operator);
            throw refusal;
        }
    }

    /** Approves or refuses the goods. Nobody decides on their own request. */
    @POST
    @Path(ApprovalActs.DECISION)
    public Answer<ApprovalAnswer> decide(@Auth Operator operator, @PathParam("id") UUID id, DecisionForm form) {
        return answer(acts.decide.done(id, form, operator), id, operator);
    }

    private Answer<ApprovalAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, ApprovalAnswer.of(approvals.get(id, operator)));
    }
}
