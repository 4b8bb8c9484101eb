package org.sklad.repairs.orders;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.Colleague;
import org.sklad.goods.classification.Category;
import org.sklad.goods.stock.BalanceFilter;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.files.PhotoRefused;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.Guard;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;
import org.sklad.repairs.lifecycle.WrongState;

/** The page of one work order, with the acts that its reader can do now. */
@Path("/repairs/{number: [A-Z][^/]*}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class WorkOrderPages {
    private static final long LARGEST_FORM = WorkOrderPhotos.LARGEST + 256 * 1024;

    /** The limit of a select; other parts are found by their codes. */
    private static final int MOST_PARTS = 200;

    private final WorkOrders orders;
    private final WorkOrderLists lists;
    private final WorkOrderPhotos photos;
    private final Parts parts;
    private final Stock stock;
    private final OrderForms forms;
    private final Randomness randomness;

    WorkOrderPages(
            WorkOrders orders,
            WorkOrderLists lists,
            WorkOrderPhotos photos,
            Parts parts,
            Stock stock,
            Forms forms,
            Randomness randomness) {
        this.orders = orders;
        this.lists = lists;
        this.photos = photos;
        this.parts = parts;
        this.stock = stock;
        this.forms = new OrderForms(orders, forms);
        this.randomness = randomness;
    }

    /**
     * The order and the possible actions of its reader.
     *
     * @param acts acts allowed to the reader in the present state
     * @param usable usable spare parts in the centre; none if the reader may not use parts
     * @param id id for the chosen act
     */
    public record View(
            OrderView order,
            List<ActKind> acts,
            boolean manager,
            boolean mayLog,
            boolean mayAddPhotos,
            List<BalanceLine> usable,
            Operator reader,
            UUID id,
            FormState entered) {}

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

    @GET
    public Page one(@Auth Operator operator, @PathParam("number") WorkOrderNumber number) {
        return page(number, FormState.nothing(), operator);
    }

    @GET
    @Path("{act}")
    public Page form(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, @PathParam("act") String word) {
        ActKind act = ActKind.find(word).orElseThrow(NotFound::new);
        OrderView view = lists.view(number, operator);
        new Guard(view.order(), operator).require(act);
        FormState entered = FormState.nothing().with("id", randomness.id().toString());
        return form(view, act, entered);
    }

    @POST
    @Path("{act}")
    public Response act(
            @Auth Operator operator,
            @PathParam("number") WorkOrderNumber number,
            @PathParam("act") String word,
            Submitted<ActPageForm> sent) {
        ActKind act = ActKind.find(word).orElseThrow(NotFound::new);
        boolean asked = isAnswer(orders.get(number, operator), act);
        return Pages.submit(
                () -> {
                    Record form = sent.form().as(act);
                    IdempotencyKey claim = forms.act(number, act, sent.form().id(), form, operator);
                    orders.act(
                            claim,
                            number,
                            act,
                            forms.details(claim, number, act, operator, () -> ActPageForm.details(form)),
                            operator);
                    return Pages.seeOther(
                            "/repairs/" + number, "repairs.acted." + act.word() + (asked ? "-asked" : ""));
                },
                refusal -> asksForMore(act) && !(refusal instanceof WrongState)
                        ? form(lists.view(number, operator), act, sent.entered().refusedBy(refusal))
                        : page(number, FormState.nothing().refusedBy(refusal), operator));
    }

    @POST
    @Path("log")
    public Response log(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, Submitted<LogPageForm> sent) {
        WorkOrders.requireLogger(orders.get(number, operator), operator);
        return Pages.submit(
                () -> {
                    LogForm form = sent.form().form();
                    IdempotencyKey claim = forms.log(number, form, operator);
                    orders.log(claim, number, form.minutes(), form.noteText(), operator);
                    return Pages.seeOther("/repairs/" + number, "repairs.logged");
                },
                refusal -> page(number, sent.entered().refusedBy(refusal), operator));
    }

    @POST
    @Path("parts")
    public Response use(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, Submitted<PartsPageForm> sent) {
        WorkOrders.requireLogger(orders.get(number, operator), operator);
        return Pages.submit(
                () -> {
                    PartsForm form = sent.form().use();
                    IdempotencyKey claim = forms.parts(number, "parts", form.id(), form, operator);
                    parts.use(claim, number, form.location(), form.parts(), operator);
                    return Pages.seeOther("/repairs/" + number, "repairs.parts.used");
                },
                refusal -> page(number, sent.entered().refusedBy(refusal), operator));
    }

    @POST
    @Path("returns")
    public Response giveBack(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, Submitted<PartsPageForm> sent) {
        WorkOrders.requireLogger(orders.get(number, operator), operator);
        return Pages.submit(
                () -> {
                    ReturnsForm form = sent.form().giveBack();
                    IdempotencyKey claim = forms.parts(number, "returns", form.id(), form, operator);
                    parts.giveBack(claim, number, form.location(), form.parts(), operator);
                    return Pages.seeOther("/repairs/" + number, "repairs.parts.came-back");
                },
                refusal -> page(number, sent.entered().refusedBy(refusal), operator));
    }

    @POST
    @Path("photos")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(LARGEST_FORM)
    public Response addPhoto(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, Submitted<PhotoPageForm> sent) {
        forms.requirePhotos(number, operator);
        return Pages.submit(
                () -> {
                    byte[] file = sent.file("photo")
                            .orElseThrow(() -> new InvalidFields("photo", Message.of("platform.field.required")));
                    PhotoForm form =
                            PhotoForm.of(sent.form().idText(), sent.form().kindText(), file);
                    IdempotencyKey claim = forms.photo(number, form, operator);
                    add(claim, number, form, file, operator);
                    return Pages.seeOther("/repairs/" + number, "repairs.photo-added");
                },
                refusal -> page(number, sent.entered().refusedBy(refusal), operator));
    }

    private void add(IdempotencyKey claim, WorkOrderNumber number, PhotoForm form, byte[] file, Operator operator) {
        try {
            photos.add(claim, number, form.kind(), file, operator);
        } catch (PhotoRefused refused) {
            throw new InvalidFields("photo", refused.message());
        }
    }

    private Page page(WorkOrderNumber number, FormState entered, Operator operator) {
        OrderView view = lists.view(number, operator);
        WorkOrder order = view.order();
        Guard guard = new Guard(order, operator);
        boolean works = operator.roles().hasAt(order.centre(), Role.TECHNICIAN, Role.MANAGER)
                && WorkOrders.isLoggable(order.state());
        return Page.of(
                        "repairs/orders/order.jte",
                        new View(
                                view,
                                Stream.of(ActKind.values())
                                        .filter(guard::allows)
                                        .toList(),
                                operator.roles().hasAt(order.centre(), Role.MANAGER),
                                works,
                                WorkOrderPhotos.mayAdd(order, operator)
                                        && view.photos().size() < WorkOrderPhotos.MOST,
                                works ? usable(order, operator) : List.of(),
                                operator,
                                randomness.id(),
                                entered))
                .at(order.centre().value());
    }

    private List<BalanceLine> usable(WorkOrder order, Operator operator) {
        BalanceFilter parts = BalanceFilter.at(order.centre()).of(Category.PART);
        return stock.balances(parts, Optional.empty(), MOST_PARTS, operator).stream()
                .filter(line -> line.available() > 0 && line.balance().box().isLoose())
                .toList();
    }

    private static Page form(OrderView view, ActKind act, FormState entered) {
        return Page.of(
                        "repairs/orders/act.jte",
                        new ActView(view, act, WorkOrders.repairers(view.colleagues(), view.order()), entered))
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
