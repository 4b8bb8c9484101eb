package org.sklad.goods.bags;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationInTree;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.moves.Moves;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages of reconciliations: the list, the form for a new one, and one with all its figures. */
@Path("/reconciliations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class ReconciliationPages {
    public static final String PATH = "/reconciliations";
    private static final List<ListPage.Action> ACTIONS = List.of(new ListPage.Action(PATH + "/new", "bags.bag.new"));

    private static final int LOCATIONS = 300;
    private static final String PREFIX = "reasons.%d.";

    private final Reconciliations reconciliations;
    private final ReconciliationLines lines;
    private final Locations locations;
    private final Forms forms;
    private final Randomness randomness;

    public ReconciliationPages(
            Reconciliations reconciliations,
            ReconciliationLines lines,
            Locations locations,
            Forms forms,
            Randomness randomness) {
        this.reconciliations = reconciliations;
        this.lines = lines;
        this.locations = locations;
        this.forms = forms;
        this.randomness = randomness;
    }

    /**
     * The form for a new reconciliation.
     *
     * @param bags active bags
     * @param places locations that the remaining goods can return to
     */
    public record NewView(Centre centre, List<Location> bags, List<LocationInTree> places, FormState entered) {}

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

    /** The fields beside a lot with a difference. A missing reason gives an error message. */
    public record ReasonForm(
            @NotNull @Size(max = 20) String lot,
            @Nullable @Size(max = 20) String box,

            @NotNull @Min(-GoodsLine.MOST) @Max(GoodsLine.MOST)
            Long difference,

            @Nullable Reason reason) {}

    /** The reasons on a page, by their index. */
    public record CompletionForm(
            @NotNull UUID id,
            @Nullable @Size(max = 1_000) Map<@Size(max = 5) String, @NotNull @Valid ReasonForm> reasons) {
        BagCompletionForm form() {
            List<BagReasonForm> all = new ArrayList<>();
            Map<Integer, ReasonForm> sorted = new TreeMap<>();
            (reasons == null ? Map.<String, ReasonForm>of() : reasons)
                    .forEach((place, each) -> sorted.put(place(place), each));
            sorted.values().forEach(each -> {
                Reason reason = each.reason();
                if (reason == null) {
                    throw new InvalidFields(
                            String.format(PREFIX, all.size()) + "reason", Message.of("platform.field.required"));
                }
                all.add(new BagReasonForm(each.lot(), each.box(), each.difference(), reason));
            });
            return new BagCompletionForm(id, all);
        }

        private static int place(String text) {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException none) {
                throw new InvalidFields("reasons", Message.of("platform.field.invalid"));
            }
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<CentreAndPeriod> query) {
        return ReconciliationList.LIST
                .read(
                        PresentCentre.narrowed(query, request, operator, Moves.maySee()),
                        (filter, after, limit) -> reconciliations.list(filter, after, limit, operator))
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
            FormState entered = FormState.nothing()
                    .with("id", randomness.id().toString())
                    .with("bag", bag)
                    .with("to", "STORE");
            return newPage(centre, entered, operator).response();
        });
    }

    /** Starts a reconciliation and opens its scan mode. */
    @POST
    public Response open(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<ReconciliationForm> sent) {
        Centre centre = centre(operator, request);
        return Pages.submit(
                () -> {
                    ReconciliationForm form = sent.form();
                    operator.requireIn(form.centre(), Moves.mayMove());
                    IdempotencyKey claim = forms.accept(ReconciliationsResource.PATH, form.id(), form);
                    reconciliations.open(claim, new CentreCode(form.centre()), form.bag(), form.back(), operator);
                    return Pages.seeOther(PATH + "/" + claim.id() + "/scan");
                },
                refusal -> newPage(centre, sent.entered().refusedBy(refusal), operator));
    }

    @GET
    @Path("{id}")
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return onePage(id, FormState.nothing(), operator);
    }

    /** Sets the typed total count of a lot. */
    @POST
    @Path("{id}/lines")
    public Response count(@Auth Operator operator, @PathParam("id") UUID id, Submitted<BagLineForm> sent) {
        reconciliations.mine(id, operator);
        return Pages.submit(
                () -> {
                    BagLineForm form = sent.form();
                    IdempotencyKey claim = forms.accept(ReconciliationsResource.act(id, "lines"), form.id(), form);
                    lines.count(claim, id, form.count(), operator);
                    return Pages.seeOther(PATH + "/" + id);
                },
                refusal -> onePage(id, sent.entered().refusedBy(refusal), operator));
    }

    @POST
    @Path("{id}/completion")
    public Response complete(@Auth Operator operator, @PathParam("id") UUID id, Submitted<CompletionForm> sent) {
        reconciliations.mine(id, operator);
        return Pages.submit(
                () -> {
                    CompletionForm typed = sent.form();
                    forms.check(typed);
                    BagCompletionForm form = typed.form();
                    IdempotencyKey claim = forms.accept(ReconciliationsResource.act(id, "completion"), form.id(), form);
                    reconciliations.complete(claim, id, form.explained(), PREFIX, operator);
                    return Pages.seeOther(PATH + "/" + id, "bags.bag.completed");
                },
                refusal -> onePage(id, sent.entered().refusedBy(refusal), operator));
    }

    private Page newPage(Centre centre, FormState entered, Operator operator) {
        List<LocationInTree> places = locations.list(centre.code(), false, "", LOCATIONS, operator).stream()
                .filter(each -> each.location().active() && each.location().kind() != LocationKind.BAG)
                .toList();
        List<Location> bags = locations.bags(centre.code(), LOCATIONS, operator);
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
