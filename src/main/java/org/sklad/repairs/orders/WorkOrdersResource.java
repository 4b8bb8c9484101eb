package org.sklad.repairs.orders;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.WorkOrderNumber;

/** Work orders; each act has its own address below the order. */
@Path("/api/v1" + WorkOrderActs.PATH)
public final class WorkOrdersResource extends JsonResource {
    private final WorkOrders orders;
    private final WorkOrderLists lists;
    private final WorkOrderActs acts;

    WorkOrdersResource(WorkOrders orders, WorkOrderLists lists, WorkOrderActs acts) {
        this.orders = orders;
        this.lists = lists;
        this.acts = acts;
    }

    /** Lists orders; {@code state} is a state or {@code UNFINISHED}. The latest come first, or by {@code order} the most urgent. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<WorkOrderAnswer> list(@Auth Operator operator, @Listed Query<WorkOrderFilter> query) {
        return WorkOrderList.LIST.read(query, lists::list, operator).answer(WorkOrderAnswer::of);
    }

    @GET
    @Path(WorkOrderActs.ONE)
    public WorkOrderDocument get(@Auth Operator operator, @PathParam("number") WorkOrderNumber number) {
        return WorkOrderDocument.of(lists.view(number, operator));
    }

    @POST
    public Answer<WorkOrderDocument> report(@Auth Operator operator, ReportForm form) {
        boolean first = acts.report.done(form, operator);
        return answer(first, orders.get(form.id(), operator).number(), operator);
    }

    @POST
    @Path(WorkOrderActs.ONE + "/approval")
    public Answer<WorkOrderDocument> approve(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, StepForm form) {
        return act(ActKind.APPROVAL, number, form, operator);
    }

    @POST
    @Path(WorkOrderActs.ONE + "/rejection")
    public Answer<WorkOrderDocument> reject(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, ActReasonForm form) {
        return act(ActKind.REJECTION, number, form, operator);
    }

    @POST
    @Path(WorkOrderActs.ONE + "/duplicate")
    public Answer<WorkOrderDocument> joinTo(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, DuplicateForm form) {
        return act(ActKind.DUPLICATION, number, form, operator);
    }

    /** Assigns the order to a technician or manager of the centre; for managers, and for technicians who take it themselves. */
    @POST
    @Path(WorkOrderActs.ONE + "/assignment")
    public Answer<WorkOrderDocument> assign(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, AssignmentForm form) {
        return act(ActKind.ASSIGNMENT, number, form, operator);
    }

    @POST
    @Path(WorkOrderActs.ONE + "/start")
    public Answer<WorkOrderDocument> start(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, StepForm form) {
        return act(ActKind.START, number, form, operator);
    }

    /** Puts the order on hold; the clocks stop, except while it waits for approval. */
    @POST
    @Path(WorkOrderActs.ONE + "/hold")
    public Answer<WorkOrderDocument> hold(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, HoldForm form) {
        return act(ActKind.HOLD, number, form, operator);
    }

    @POST
    @Path(WorkOrderActs.ONE + "/resumption")
    public Answer<WorkOrderDocument> resume(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, StepForm form) {
        return act(ActKind.RESUMPTION, number, form, operator);
    }

    /** Records that it does no more harm; the state stays. */
    @POST
    @Path(WorkOrderActs.ONE + "/safe")
    public Answer<WorkOrderDocument> makeSafe(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, StepForm form) {
        return act(ActKind.SAFE, number, form, operator);
    }

    /** Changes the priority; the targets still count from the report. */
    @POST
    @Path(WorkOrderActs.ONE + "/priority")
    public Answer<WorkOrderDocument> prioritise(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, PriorityForm form) {
        return act(ActKind.PRIORITY, number, form, operator);
    }

    @POST
    @Path(WorkOrderActs.ONE + "/completion")
    public Answer<WorkOrderDocument> complete(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, StepForm form) {
        return act(ActKind.COMPLETION, number, form, operator);
    }

    /** Verifies the repair; for a manager or the reporter, never for the operator who completed it. */
    @POST
    @Path(WorkOrderActs.ONE + "/verification")
    public Answer<WorkOrderDocument> verify(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, StepForm form) {
        return act(ActKind.VERIFICATION, number, form, operator);
    }

    @POST
    @Path(WorkOrderActs.ONE + "/reopening")
    public Answer<WorkOrderDocument> reopen(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, ActReasonForm form) {
        return act(ActKind.REOPENING, number, form, operator);
    }

    @POST
    @Path(WorkOrderActs.ONE + "/cancellation")
    public Answer<WorkOrderDocument> cancel(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, ActReasonForm form) {
        return act(ActKind.CANCELLATION, number, form, operator);
    }

    /** Logs hours worked; for technicians and managers. */
    @POST
    @Path(WorkOrderActs.LOG)
    public Answer<WorkOrderDocument> log(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, LogForm form) {
        return answer(acts.log.done(number, form, operator), number, operator);
    }

    /** Uses spare parts in the repair; for technicians and managers. */
    @POST
    @Path(WorkOrderActs.PARTS)
    public Answer<WorkOrderDocument> use(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, PartsForm form) {
        return answer(acts.use.done(number, form, operator), number, operator);
    }

    /** Returns unused spare parts to stock. */
    @POST
    @Path(WorkOrderActs.RETURNS)
    public Answer<WorkOrderDocument> giveBack(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, ReturnsForm form) {
        return answer(acts.giveBack.done(number, form, operator), number, operator);
    }

    private <F extends Record & WithDetails> Answer<WorkOrderDocument> act(
            ActKind kind, WorkOrderNumber number, F form, Operator operator) {
        return answer(acts.<F>act(kind).done(number, form, operator), number, operator);
    }

    private Answer<WorkOrderDocument> answer(boolean first, WorkOrderNumber number, Operator operator) {
        return Answer.of(first, WorkOrderDocument.of(lists.view(number, operator)));
    }
}
