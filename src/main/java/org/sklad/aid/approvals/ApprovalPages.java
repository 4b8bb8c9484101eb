package org.sklad.aid.approvals;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages of approvals: the requests that wait for a second operator, and one request, whose state the desk shows. */
@Path(ApprovalActs.PATH)
public final class ApprovalPages extends FormPages {
    private final Approvals approvals;
    private final ApprovalActs acts;
    private final Randomness randomness;

    ApprovalPages(Approvals approvals, ApprovalActs acts, Randomness randomness) {
        this.approvals = approvals;
        this.acts = acts;
        this.randomness = randomness;
    }

    /** The requests that wait for the operator. */
    public record ListView(List<Waiting> waiting) {}

    /**
     * A request that waits.
     *
     * @param id id of the form with which it is decided
     */
    public record Waiting(Approval approval, UUID id) {}

    /**
     * One request.
     *
     * @param mayDecide true for any operator except the one who asked, until the request is decided
     */
    public record OneView(Approval approval, boolean mayDecide, FormState entered) {}

    @GET
    public Page list(@Auth Operator operator) {
        return Page.of(
                "aid/approvals/approvals.jte",
                new ListView(approvals.waiting(operator).stream()
                        .map(each -> new Waiting(each, randomness.id()))
                        .toList()));
    }

    @GET
    @Path(ApprovalActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, fresh(), operator);
    }

    @POST
    @Path(ApprovalActs.DECISION)
    public Response decide(@Auth Operator operator, @PathParam("id") UUID id, Submitted<DecisionForm> sent) {
        return acts.decide.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    private FormState fresh() {
        return FormState.begun(randomness.id());
    }

    private Page page(UUID id, FormState entered, Operator operator) {
        Approval approval = approvals.get(id, operator);
        boolean mayDecide = approvals.isOpen(approval) && !approval.operator().equals(operator.id());
        return Page.of("aid/approvals/approval.jte", new OneView(approval, mayDecide, entered))
                .at(approval.centre().value());
    }
}
