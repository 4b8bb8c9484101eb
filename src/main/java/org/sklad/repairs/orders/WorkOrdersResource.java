package org.sklad.repairs.orders;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.WorkOrderNumber;

/** Work orders, latest first; each act has its own address below the order. */
@Path("/api/v1/work-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WorkOrdersResource {
    private final WorkOrders orders;
    private final WorkOrderLists lists;
    private final Parts parts;
    private final OrderForms forms;

    WorkOrdersResource(WorkOrders orders, WorkOrderLists lists, Parts parts, Forms forms) {
        this.orders = orders;
        this.lists = lists;
        this.parts = parts;
        this.forms = new OrderForms(orders, forms);
    }

    /** Lists orders; {@code state} is a state or {@code UNFINISHED}. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<WorkOrderAnswer> list(@Auth Operator operator, @Listed Query<WorkOrderFilter> query) {
        return WorkOrderList.LIST
                .read(query, (filter, after, limit) -> lists.list(filter, after, limit, operator))
                .answer(WorkOrderAnswer::of);
    }

    @GET
    @Path("/{number}")
    public WorkOrderDocument get(@Auth Operator operator, @PathParam("number") WorkOrderNumber number) {
        return WorkOrderDocument.of(lists.view(number, operator));
    }

    @POST
    public Answer<WorkOrderDocument> report(@Auth Operator operator, ReportForm form) {
        IdempotencyKey claim = forms.report(form, operator);
        return answer(orders.report(claim, forms.convert(claim, form::report), List.of(), operator), operator);
    }

    @POST
    @Path("/{number}/approval")
    public Answer<WorkOrderDocument> approve(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, StepForm form) {
        return step(number, ActKind.APPROVAL, form, operator);
    }

    @POST
    @Path("/{number}/rejection")
    public Answer<WorkOrderDocument> reject(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, ActReasonForm form) {
        return reasoned(number, ActKind.REJECTION, form, operator);
    }

    @POST
    @Path("/{number}/duplicate")
    public Answer<WorkOrderDocument> joinTo(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, DuplicateForm form) {
        IdempotencyKey claim = forms.act(number, ActKind.DUPLICATION, form.id(), form, operator);
        return answer(
                orders.act(
                        claim,
                        number,
                        ActKind.DUPLICATION,
                        forms.details(claim, number, ActKind.DUPLICATION, operator, form::details),
                        operator),
                operator);
    }

    /** Assigns the order to a technician or manager of the centre; for managers, and for technicians who take it themselves. */
    @POST
    @Path("/{number}/assignment")
    public Answer<WorkOrderDocument> assign(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, AssignmentForm form) {
        IdempotencyKey claim = forms.act(number, ActKind.ASSIGNMENT, form.id(), form, operator);
        return answer(
                orders.act(
                        claim,
                        number,
                        ActKind.ASSIGNMENT,
                        forms.details(claim, number, ActKind.ASSIGNMENT, operator, form::details),
                        operator),
                operator);
    }

    @POST
    @Path("/{number}/start")
    public Answer<WorkOrderDocument> start(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, StepForm form) {
        return step(number, ActKind.START, form, operator);
    }

    /** Puts the order on hold; the clocks stop, except while it waits for approval. */
    @POST
    @Path("/{number}/hold")
    public Answer<WorkOrderDocument> hold(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, HoldForm form) {
        IdempotencyKey claim = forms.act(number, ActKind.HOLD, form.id(), form, operator);
        return answer(
                orders.act(
                        claim,
                        number,
                        ActKind.HOLD,
                        forms.details(claim, number, ActKind.HOLD, operator, form::details),
                        operator),
                operator);
    }

    @POST
    @Path("/{number}/resumption")
    public Answer<WorkOrderDocument> resume(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, StepForm form) {
        return step(number, ActKind.RESUMPTION, form, operator);
    }

    /** Records that it does no more harm; the state stays. */
    @POST
    @Path("/{number}/safe")
    public Answer<WorkOrderDocument> makeSafe(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, StepForm form) {
        return step(number, ActKind.SAFE, form, operator);
    }

    /** Changes the priority; the targets still count from the report. */
    @POST
    @Path("/{number}/priority")
    public Answer<WorkOrderDocument> prioritise(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, PriorityForm form) {
        IdempotencyKey claim = forms.act(number, ActKind.PRIORITY, form.id(), form, operator);
        return answer(
                orders.act(
                        claim,
                        number,
                        ActKind.PRIORITY,
                        forms.details(claim, number, ActKind.PRIORITY, operator, form::details),
                        operator),
                operator);
    }

    @POST
    @Path("/{number}/completion")
    public Answer<WorkOrderDocument> complete(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, StepForm form) {
        return step(number, ActKind.COMPLETION, form, operator);
    }

    /** Verifies the repair; for a manager or the reporter, never for the operator who completed it. */
    @POST
    @Path("/{number}/verification")
    public Answer<WorkOrderDocument> verify(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, StepForm form) {
        return step(number, ActKind.VERIFICATION, form, operator);
    }

    @POST
    @Path("/{number}/reopening")
    public Answer<WorkOrderDocument> reopen(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, ActReasonForm form) {
        return reasoned(number, ActKind.REOPENING, form, operator);
    }

    @POST
    @Path("/{number}/cancellation")
    public Answer<WorkOrderDocument> cancel(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, ActReasonForm form) {
        return reasoned(number, ActKind.CANCELLATION, form, operator);
    }

    /** Logs hours worked; for technicians and managers. */
    @POST
    @Path("/{number}/log")
    public Answer<WorkOrderDocument> log(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, LogForm form) {
        IdempotencyKey claim = forms.log(number, form, operator);
        return answer(orders.log(claim, number, form.minutes(), form.noteText(), operator), operator);
    }

    /** Uses spare parts in the repair; for technicians and managers. */
    @POST
    @Path("/{number}/parts")
    public Answer<WorkOrderDocument> use(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, PartsForm form) {
        IdempotencyKey claim = forms.parts(number, "parts", form.id(), form, operator);
        return answer(parts.use(claim, number, form.location(), form.parts(), operator), operator);
    }

    /** Returns unused spare parts to stock. */
    @POST
    @Path("/{number}/returns")
    public Answer<WorkOrderDocument> giveBack(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, ReturnsForm form) {
        IdempotencyKey claim = forms.parts(number, "returns", form.id(), form, operator);
        return answer(parts.giveBack(claim, number, form.location(), form.parts(), operator), operator);
    }

    private Answer<WorkOrderDocument> step(WorkOrderNumber number, ActKind act, StepForm form, Operator operator) {
        IdempotencyKey claim = forms.act(number, act, form.id(), form, operator);
        return answer(
                orders.act(claim, number, act, forms.details(claim, number, act, operator, form::details), operator),
                operator);
    }

    private Answer<WorkOrderDocument> reasoned(
            WorkOrderNumber number, ActKind act, ActReasonForm form, Operator operator) {
        IdempotencyKey claim = forms.act(number, act, form.id(), form, operator);
        return answer(
                orders.act(claim, number, act, forms.details(claim, number, act, operator, form::details), operator),
                operator);
    }

    private Answer<WorkOrderDocument> answer(Made made, Operator operator) {
        WorkOrderNumber number = made.order().number();
        return Answer.of(made.first(), WorkOrderDocument.of(lists.view(number, operator)));
    }
}
