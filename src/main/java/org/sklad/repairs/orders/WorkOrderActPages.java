package org.sklad.repairs.orders;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.Colleague;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.AllowedActs;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;

/** The forms of acts on a work order, and the buttons of acts that need no form. */
@Path(WorkOrderPages.PATH)
public final class WorkOrderActPages extends FormPages {
    /** Acts without a form of their own. */
    private static final String STEP = "{act}";

    /** Acts that need a reason. */
    private static final String WITH_REASON = "{act: rejection|reopening|cancellation}";

    private final WorkOrders orders;
    private final WorkOrderLists lists;
    private final WorkOrderActs acts;
    private final WorkOrderPages pages;
    private final Randomness randomness;

    WorkOrderActPages(
            WorkOrders orders, WorkOrderLists lists, WorkOrderActs acts, WorkOrderPages pages, Randomness randomness) {
        this.orders = orders;
        this.lists = lists;
        this.acts = acts;
        this.pages = pages;
        this.randomness = randomness;
    }

    /** The form of an act that needs more than a button. */
    public record ActView(OrderView order, ActKind act, List<Colleague> technicians, FormState entered) {}

    /**
     * Returns the message key of the button of an act. The answer to a request for approval has other words than the answer to a report.
     */
    public static String button(WorkOrder order, ActKind act) {
        return (isAnswer(order, act) ? "repairs.asked." : "repairs.act.") + act.word();
    }

    private static boolean isAnswer(WorkOrder order, ActKind act) {
        return order.awaitsApproval() && (act == ActKind.APPROVAL || act == ActKind.REJECTION);
    }

    /** Shows the form of an act. A reload of another form of the repair, such as that of its parts, leads to the repair. */
    @GET
    @Path(STEP)
    public Response stepForm(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, @PathParam("act") String word) {
        return ActKind.find(word)
                .map(kind -> form(number, kind, operator).response())
                .orElseGet(() -> Pages.seeOther("/repairs/" + number));
    }

    @POST
    @Path(STEP)
    public Response step(
            @Auth Operator operator,
            @PathParam("number") WorkOrderNumber number,
            @PathParam("act") String word,
            Submitted<StepForm> sent) {
        return act(number, ActKind.find(word).orElseThrow(NotFound::new), sent, operator);
    }

    @GET
    @Path(WITH_REASON)
    public Page reasonForm(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, @PathParam("act") String word) {
        return form(number, ActKind.find(word).orElseThrow(NotFound::new), operator);
    }

    @POST
    @Path(WITH_REASON)
    public Response actForReason(
            @Auth Operator operator,
            @PathParam("number") WorkOrderNumber number,
            @PathParam("act") String word,
            Submitted<ActReasonForm> sent) {
        return act(number, ActKind.find(word).orElseThrow(NotFound::new), sent, operator);
    }

    @GET
    @Path("duplicate")
    public Page joinForm(@Auth Operator operator, @PathParam("number") WorkOrderNumber number) {
        return form(number, ActKind.DUPLICATION, operator);
    }

    @POST
    @Path("duplicate")
    public Response join(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, Submitted<DuplicateForm> sent) {
        return act(number, ActKind.DUPLICATION, sent, operator);
    }

    @GET
    @Path("assignment")
    public Page assignForm(@Auth Operator operator, @PathParam("number") WorkOrderNumber number) {
        return form(number, ActKind.ASSIGNMENT, operator);
    }

    @POST
    @Path("assignment")
    public Response assign(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, Submitted<AssignmentForm> sent) {
        return act(number, ActKind.ASSIGNMENT, sent, operator);
    }

    @GET
    @Path("hold")
    public Page holdForm(@Auth Operator operator, @PathParam("number") WorkOrderNumber number) {
        return form(number, ActKind.HOLD, operator);
    }

    @POST
    @Path("hold")
    public Response hold(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, Submitted<HoldForm> sent) {
        return act(number, ActKind.HOLD, sent, operator);
    }

    @GET
    @Path("priority")
    public Page prioritiseForm(@Auth Operator operator, @PathParam("number") WorkOrderNumber number) {
        return form(number, ActKind.PRIORITY, operator);
    }

    @POST
    @Path("priority")
    public Response prioritise(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, Submitted<PriorityForm> sent) {
        return act(number, ActKind.PRIORITY, sent, operator);
    }

    private Page form(WorkOrderNumber number, ActKind kind, Operator operator) {
        OrderView view = lists.view(number, operator);
        new AllowedActs(view.order(), operator).require(kind);
        return form(view, kind, FormState.begun(randomness.id()));
    }

    private <F extends Record & WithDetails> Response act(
            WorkOrderNumber number, ActKind kind, Submitted<F> sent, Operator operator) {
        boolean answer = isAnswer(orders.get(number, operator), kind);
        return acts.<F>act(kind)
                .then(WorkOrderActs.PAGE, "repairs.acted." + kind.word() + (answer ? "-asked" : ""))
                .submit(number, sent, operator, entered -> refused(number, kind, entered, operator));
    }

    /** Shows the form again, or the order if the act is no longer possible. */
    private Page refused(WorkOrderNumber number, ActKind kind, FormState entered, Operator operator) {
        OrderView view = lists.view(number, operator);
        return asksForMore(kind) && new AllowedActs(view.order(), operator).allows(kind)
                ? form(view, kind, entered)
                : pages.page(view, new FormState(Map.of(), entered.refusal(), entered.errors()), operator);
    }

    private static Page form(OrderView view, ActKind act, FormState entered) {
        return Page.of(
                        "repairs/orders/act.jte",
                        new ActView(view, act, view.colleagues().at(view.order().centre(), Role.TECHNICIAN), entered))
                .at(view.order().centre().value());
    }

    /** True for acts that have their own page. */
    public static boolean asksForMore(ActKind act) {
        return act.needsReason()
                || act == ActKind.DUPLICATION
                || act == ActKind.ASSIGNMENT
                || act == ActKind.HOLD
                || act == ActKind.PRIORITY;
    }
}
