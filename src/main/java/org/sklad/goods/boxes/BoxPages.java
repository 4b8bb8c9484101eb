package org.sklad.goods.boxes;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages for boxes: the boxes of a centre, a new box, and one box with its contents. */
@Path(ActsOnBoxes.PATH)
public final class BoxPages extends FormPages {
    private final BoxActs boxes;
    private final ActsOnBoxes acts;
    private final Locations locations;
    private final Randomness randomness;

    BoxPages(BoxActs boxes, ActsOnBoxes acts, Locations locations, Randomness randomness) {
        this.boxes = boxes;
        this.acts = acts;
        this.locations = locations;
        this.randomness = randomness;
    }

    /**
     * One page of the list and the form for a new box.
     *
     * @param places possible locations of a new box; absent for an operator who may not create one
     */
    public record ListView(Centre centre, ListPage list, Optional<OpenLocations> places, FormState entered) {}

    /**
     * One box.
     *
     * @param places locations that it may move to; absent for an operator who may not move it
     */
    public record OneView(BoxView view, Optional<OpenLocations> places, FormState entered, boolean mayAct) {
        public String path() {
            return BoxPages.path(view.box().code());
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<BoxFilter> query) {
        operator.require(BoxActs.MAY_SEE);
        Centre centre = PresentCentre.one(request, code -> operator.roles().hasAt(code, BoxActs.MAY_SEE));
        return listPage(centre, query, entered().with("location", "STORE"), operator);
    }

    private Page listPage(Centre centre, Query<BoxFilter> query, FormState entered, Operator operator) {
        ListPage list = BoxList.read(
                        query.with("centre", Optional.of(centre.code().value())), boxes, operator)
                .labelled(true)
                .view(List.of());
        return Page.of("goods/boxes/boxes.jte", new ListView(centre, list, places(centre.code(), operator), entered));
    }

    @POST
    public Response make(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @Listed Query<BoxFilter> query,
            Submitted<BoxForm> sent) {
        operator.require(BoxActs.MAY_ACT);
        Centre centre = PresentCentre.one(request, code -> operator.roles().hasAt(code, BoxActs.MAY_ACT));
        return Pages.submit(
                () -> {
                    BoxForm form = sent.form();
                    acts.make.done(form, operator);
                    return Pages.seeOther(path(boxes.boxOf(form.id())) + "/scan", "boxes.made");
                },
                refusal -> listPage(centre, query, sent.refusedBy(refusal), operator));
    }

    @GET
    @Path(ActsOnBoxes.ONE)
    public Page one(@Auth Operator operator, @PathParam("code") String code) {
        return onePage(ActsOnBoxes.box(code), entered(), operator);
    }

    /** Takes everything out of the box and leaves it loose. */
    @POST
    @Path(ActsOnBoxes.EMPTYINGS)
    public Response empty(@Auth Operator operator, @PathParam("code") String code, Submitted<EmptyingForm> sent) {
        BoxCode box = ActsOnBoxes.box(code);
        return acts.empty.submit(box, sent, operator, entered -> onePage(box, entered, operator));
    }

    @POST
    @Path(ActsOnBoxes.CARRIAGES)
    public Response carry(@Auth Operator operator, @PathParam("code") String code, Submitted<CarriageForm> sent) {
        BoxCode box = ActsOnBoxes.box(code);
        return acts.carry.submit(box, sent, operator, entered -> onePage(box, entered, operator));
    }

    private Page onePage(BoxCode code, FormState entered, Operator operator) {
        BoxView view = boxes.get(code, operator);
        Box box = view.box();
        boolean mayAct = operator.roles().hasAt(box.centre(), BoxActs.MAY_ACT)
                && box.kind().isReal();
        Optional<OpenLocations> places = places(box.centre(), operator)
                .filter(any -> mayAct)
                .map(each -> each.without(box.location()))
                .filter(each -> !each.isEmpty());
        return Page.of("goods/boxes/box.jte", new OneView(view, places, entered, mayAct))
                .at(box.centre().value());
    }

    /** Lists the locations where the operator may put a box. */
    private Optional<OpenLocations> places(CentreCode centre, Operator operator) {
        return operator.roles().hasAt(centre, BoxActs.MAY_ACT)
                ? Optional.of(locations.open(centre, LocationKind.REAL, operator))
                : Optional.empty();
    }

    private FormState entered() {
        return FormState.begun(randomness.id());
    }

    static String path(BoxCode box) {
        return ActsOnBoxes.PATH + "/" + box;
    }
}
