package org.sklad.goods.boxes;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationInTree;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages for boxes: the boxes of a centre, a new box, and one box with its contents. */
@Path("/boxes")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class BoxPages {
    static final String PATH = "/boxes";
    private static final int LOCATIONS = 300;

    private final BoxActs boxes;
    private final Locations locations;
    private final Forms forms;
    private final Randomness randomness;

    BoxPages(BoxActs boxes, Locations locations, Forms forms, Randomness randomness) {
        this.boxes = boxes;
        this.locations = locations;
        this.forms = forms;
        this.randomness = randomness;
    }

    /**
     * One page of the list and the form for a new box.
     *
     * @param places possible locations of a new box; empty for an operator who may not create one
     */
    public record ListView(Centre centre, ListPage list, List<LocationInTree> places, FormState entered) {}

    /**
     * One box.
     *
     * @param places locations that it may move to; empty for an operator who may not move it
     */
    public record OneView(BoxView view, List<LocationInTree> places, FormState entered, boolean mayAct) {
        public String path() {
            return BoxPages.path(view.box().code());
        }
    }

    /** A new box, to be filled by scans. */
    public record MakingForm(
            @NotNull UUID id,

            @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
            String centre,

            @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
            String location) {
        NewBox box() {
            return new NewBox(new CentreCode(centre), location, Optional.empty(), List.of());
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
        ListPage list = BoxList.LIST
                .read(
                        query.with("centre", Optional.of(centre.code().value())),
                        (filter, after, limit) -> boxes.list(filter, after, limit, operator))
                .view(List.of());
        return Page.of("goods/boxes/boxes.jte", new ListView(centre, list, places(centre.code(), operator), entered));
    }

    @POST
    public Response make(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @Listed Query<BoxFilter> query,
            Submitted<MakingForm> sent) {
        operator.require(BoxActs.MAY_ACT);
        Centre centre = PresentCentre.one(request, code -> operator.roles().hasAt(code, BoxActs.MAY_ACT));
        return Pages.submit(
                () -> {
                    MakingForm form = sent.form();
                    operator.requireIn(form.centre(), BoxActs.MAY_ACT);
                    IdempotencyKey claim = forms.accept(BoxesResource.PATH, form.id(), form);
                    boxes.make(claim, form.box(), operator);
                    return Pages.seeOther(path(boxes.boxOf(claim.id())), "boxes.made");
                },
                refusal -> listPage(centre, query, sent.entered().refusedBy(refusal), operator));
    }

    @GET
    @Path("{code}")
    public Page one(@Auth Operator operator, @PathParam("code") String code) {
        return onePage(BoxesResource.box(code), entered(), operator);
    }

    /** Takes everything out of the box and leaves it loose. */
    @POST
    @Path("{code}/emptyings")
    public Response empty(@Auth Operator operator, @PathParam("code") String code, Submitted<ActForm> sent) {
        return act(code, sent.entered(), operator, box -> {
            ActForm form = sent.form();
            IdempotencyKey claim = forms.accept(BoxesResource.act(box, "/emptyings"), form.id(), form);
            boxes.empty(claim, box, List.of(), "", operator);
            return "boxes.emptied";
        });
    }

    @POST
    @Path("{code}/carriages")
    public Response carry(@Auth Operator operator, @PathParam("code") String code, Submitted<CarriageForm> sent) {
        return act(code, sent.entered(), operator, box -> {
            CarriageForm form = sent.form();
            IdempotencyKey claim = forms.accept(BoxesResource.act(box, "/carriages"), form.id(), form);
            boxes.carry(claim, box, form.to(), operator);
            return "boxes.carried";
        });
    }

    /** An act on a box; returns the key of its success message. */
    private interface Doing {
        String run(BoxCode box);
    }

    private Response act(String code, FormState entered, Operator operator, Doing doing) {
        BoxCode box = BoxesResource.box(code);
        boxes.mine(box, operator);
        Supplier<Response> act = () -> Pages.seeOther(path(box), doing.run(box));
        return Pages.submit(act, refusal -> onePage(box, entered.refusedBy(refusal), operator));
    }

    private Page onePage(BoxCode code, FormState entered, Operator operator) {
        BoxView view = boxes.get(code, operator);
        Box box = view.box();
        boolean mayAct = operator.roles().hasAt(box.centre(), BoxActs.MAY_ACT)
                && box.kind().isReal();
        List<LocationInTree> places = mayAct
                ? places(box.centre(), operator).stream()
                        .filter(each -> !each.location().code().equals(box.location()))
                        .toList()
                : List.of();
        return Page.of("goods/boxes/box.jte", new OneView(view, places, entered, mayAct))
                .at(box.centre().value());
    }

    /** Lists the locations where the operator may put a box. */
    private List<LocationInTree> places(CentreCode centre, Operator operator) {
        return operator.roles().hasAt(centre, BoxActs.MAY_ACT)
                ? locations.list(centre, false, "", LOCATIONS, operator).stream()
                        .filter(each -> each.location().active())
                        .toList()
                : List.of();
    }

    private FormState entered() {
        return FormState.nothing().with("id", randomness.id().toString());
    }

    static String path(BoxCode box) {
        return PATH + "/" + box;
    }
}
