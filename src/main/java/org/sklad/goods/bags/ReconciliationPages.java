package org.sklad.goods.bags;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.moves.Moves;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages of reconciliations: the list, the form for a new one, and one with all its figures. */
@Path(ReconciliationActs.PATH)
public final class ReconciliationPages extends FormPages {
    private static final String PATH = ReconciliationActs.PATH;
    private static final List<ListPage.Action> ACTIONS = List.of(new ListPage.Action(PATH + "/new", "bags.bag.new"));

    private final Reconciliations reconciliations;
    private final Locations locations;
    private final ReconciliationActs acts;
    private final Randomness randomness;

    ReconciliationPages(
            Reconciliations reconciliations, Locations locations, ReconciliationActs acts, Randomness randomness) {
        this.reconciliations = reconciliations;
        this.locations = locations;
        this.acts = acts;
        this.randomness = randomness;
    }

    /**
     * The form for a new reconciliation.
     *
     * @param bags active bags
     * @param places locations that the remaining goods can return to
     */
    public record NewView(Centre centre, OpenLocations bags, OpenLocations places, FormState entered) {}

    /**
     * A reconciliation with all its figures.
     *
     * @param ids source of ids, one for each form of the page
     */
    public record OneView(ReconciliationView view, FormState entered, boolean mayMove, Supplier<UUID> ids) {
        public String path() {
            return PATH + "/" + view.reconciliation().id();
        }

        public UUID freshId() {
            return ids.get();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<CentreAndPeriod> query) {
        return ReconciliationList.LIST
                .read(PresentCentre.narrowed(query, request, operator, Moves.maySee()), reconciliations::list, operator)
                .page(operator.roles().has(Moves.mayMove()) ? ACTIONS : List.of());
    }

    /** Opens the form for a new reconciliation, or the open reconciliation of the bag if there is one. */
    @GET
    @Path("new")
    public Response newOne(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("bag") @DefaultValue("") String bag) {
        Centre centre = centre(operator, request);
        Optional<UUID> open = LocationCode.isValid(bag)
                ? reconciliations.openFor(centre.code(), new LocationCode(bag), operator)
                : Optional.empty();
        return open.map(id -> Pages.seeOther(PATH + "/" + id)).orElseGet(() -> {
            FormState entered =
                    FormState.begun(randomness.id()).with("bag", bag).with("to", "STORE");
            return newPage(centre, entered, operator).response();
        });
    }

    /** Starts a reconciliation and opens its scan mode. */
    @POST
    public Response open(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<ReconciliationForm> sent) {
        Centre centre = centre(operator, request);
        return acts.open.submit(sent, operator, entered -> newPage(centre, entered, operator));
    }

    @GET
    @Path(ReconciliationActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return onePage(id, FormState.nothing(), operator);
    }

    /** Sets the typed total count of a lot. */
    @POST
    @Path(ReconciliationActs.LINES)
    public Response count(@Auth Operator operator, @PathParam("id") UUID id, Submitted<BagLineForm> sent) {
        return acts.count.submit(id, sent, operator, entered -> onePage(id, entered, operator));
    }

    @POST
    @Path(ReconciliationActs.COMPLETION)
    public Response complete(@Auth Operator operator, @PathParam("id") UUID id, Submitted<BagCompletionForm> sent) {
        return acts.complete.submit(id, sent, operator, entered -> onePage(id, entered, operator));
    }

    private Page newPage(Centre centre, FormState entered, Operator operator) {
        OpenLocations places = locations.open(centre.code(), LocationKind.HOLDERS, operator);
        OpenLocations bags = locations.open(centre.code(), List.of(LocationKind.BAG), operator);
        return Page.of("goods/bags/new-reconciliation.jte", new NewView(centre, bags, places, entered));
    }

    private Page onePage(UUID id, FormState entered, Operator operator) {
        ReconciliationView view = reconciliations.get(id, operator);
        CentreCode centre = view.reconciliation().centre();
        boolean may = operator.roles().hasAt(centre, Moves.mayMove());
        return Page.of("goods/bags/reconciliation.jte", new OneView(view, entered, may, randomness::id))
                .at(centre.value());
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Moves.mayMove());
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Moves.mayMove()));
    }
}
