package org.sklad.repairs.orders;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.NamePair;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationInTree;
import org.sklad.centres.places.Locations;
import org.sklad.goods.classification.Category;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.files.PhotoRefused;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.AllowedActs;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;

/** The page of one work order: what is known about it, the acts that its reader can do now, and hours, parts and photos. */
@Path(WorkOrderPages.PATH)
public final class WorkOrderPages extends FormPages {
    static final String PATH = "/repairs/{number: [A-Z][^/]*}";

    private static final long LARGEST_FORM = WorkOrderPhotos.LARGEST + 256 * 1024;

    /** The limit of a select; other parts are found by their codes. */
    private static final int MOST_PARTS = 200;

    private static final int MOST_LOCATIONS = 500;

    private final WorkOrderLists lists;
    private final WorkOrderActs acts;
    private final Stock stock;
    private final Locations locations;
    private final Randomness randomness;

    WorkOrderPages(WorkOrderLists lists, WorkOrderActs acts, Stock stock, Locations locations, Randomness randomness) {
        this.lists = lists;
        this.acts = acts;
        this.stock = stock;
        this.locations = locations;
        this.randomness = randomness;
    }

    /**
     * The order and the possible actions of its reader.
     *
     * @param acts acts allowed to the reader in the present state
     * @param usable loose and usable spare parts in the centre, one more than the page shows if there are more; none if the reader may
     *     not use parts
     * @param places open locations for parts that come back; none if the reader may not return any
     * @param id id for the chosen act
     * @param ids makes an id for each photo that can be removed
     */
    public record View(
            OrderView order,
            List<ActKind> acts,
            boolean manager,
            boolean mayLog,
            boolean mayAddPhotos,
            List<BalanceLine> usable,
            List<Location> places,
            Operator reader,
            UUID id,
            Supplier<UUID> ids,
            FormState entered) {
        /** Creates an id for a form that is not alone on the page. */
        public String freshId() {
            return ids.get().toString();
        }

        /** Returns true if the reader can remove the photo. */
        public boolean mayRemove(WorkOrderPhoto photo) {
            return WorkOrderPhotos.mayRemove(photo, order.order().centre(), reader);
        }

        /** Returns the parts that the page shows. */
        public List<BalanceLine> shown() {
            return usable.subList(0, Math.min(MOST_PARTS, usable.size()));
        }
    }

    @GET
    public Page one(@Auth Operator operator, @PathParam("number") WorkOrderNumber number) {
        return page(number, FormState.nothing(), operator);
    }

    @POST
    @Path("log")
    public Response log(@Auth Operator operator, @PathParam("number") WorkOrderNumber number, Submitted<LogForm> sent) {
        return acts.log.submit(number, sent, operator, entered -> page(number, entered, operator));
    }

    @POST
    @Path("parts")
    public Response use(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, Submitted<PartsForm> sent) {
        return acts.use.submit(number, sent, operator, entered -> page(number, entered, operator));
    }

    @POST
    @Path("returns")
    public Response giveBack(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, Submitted<ReturnsForm> sent) {
        return acts.giveBack.submit(number, sent, operator, entered -> page(number, entered, operator));
    }

    @POST
    @Path("photos")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(LARGEST_FORM)
    public Response addPhoto(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, Submitted<PhotoPageForm> sent) {
        acts.requirePhotographer(number, operator);
        return Pages.submit(
                () -> {
                    byte[] file = sent.file("photo")
                            .orElseThrow(() -> new InvalidFields("photo", Message.of("platform.field.required")));
                    PhotoForm form =
                            PhotoForm.of(sent.form().idText(), sent.form().kindText(), file);
                    add(number, form, file, operator);
                    return Pages.seeOther("/repairs/" + number, "repairs.photo-added");
                },
                refusal -> page(number, sent.entered().refusedBy(refusal), operator));
    }

    @POST
    @Path("photos" + WorkOrderActs.PHOTO_REMOVAL)
    public Response removePhoto(
            @Auth Operator operator,
            @PathParam("number") WorkOrderNumber number,
            @PathParam("photo") UUID photo,
            Submitted<ActForm> sent) {
        return acts.removePhoto.submit(
                new NamePair<>(number, photo), sent, operator, entered -> page(number, entered, operator));
    }

    private void add(WorkOrderNumber number, PhotoForm form, byte[] file, Operator operator) {
        try {
            acts.addPhoto(file).done(number, form, operator);
        } catch (PhotoRefused refused) {
            throw new InvalidFields("photo", refused.message());
        }
    }

    private Page page(WorkOrderNumber number, FormState entered, Operator operator) {
        return page(lists.view(number, operator), entered, operator);
    }

    Page page(OrderView view, FormState entered, Operator operator) {
        WorkOrder order = view.order();
        AllowedActs guard = new AllowedActs(order, operator);
        boolean repairs = operator.roles().hasAt(order.centre(), WorkOrderScope.REPAIRERS);
        boolean works = repairs && order.state().isLoggable();
        boolean returns = repairs
                && order.state().takesBackParts()
                && view.parts().stream().anyMatch(part -> part.quantity() > 0);
        return Page.of(
                        "repairs/orders/order.jte",
                        new View(
                                view,
                                Stream.of(ActKind.values())
                                        .filter(guard::allows)
                                        .toList(),
                                operator.roles().hasAt(order.centre(), Role.MANAGER),
                                works,
                                WorkOrders.mayReport(order.centre(), operator)
                                        && view.photos().size() < WorkOrderPhotos.MOST,
                                works ? usable(order, operator) : List.of(),
                                returns ? places(order, operator) : List.of(),
                                operator,
                                randomness.id(),
                                randomness::id,
                                entered))
                .at(order.centre().value());
    }

    private List<Location> places(WorkOrder order, Operator operator) {
        return locations.list(order.centre(), false, "", MOST_LOCATIONS, operator).stream()
                .map(LocationInTree::location)
                .filter(Location::active)
                .toList();
    }

    private List<BalanceLine> usable(WorkOrder order, Operator operator) {
        return stock.loose(order.centre(), Category.PART, MOST_PARTS + 1, operator);
    }
}
