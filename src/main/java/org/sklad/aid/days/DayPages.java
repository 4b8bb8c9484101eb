package org.sklad.aid.days;

import io.dropwizard.auth.Auth;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.RuleCode;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages of distribution days: the list, a new day, expected people, and the page of one day, which refreshes itself. */
@Path(DayActs.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class DayPages {
    public static final String PATH = DayActs.PATH;

    private final DistributionDays days;
    private final DayActs acts;
    private final DayPictures pictures;
    private final Locations locations;
    private final Randomness randomness;

    DayPages(DistributionDays days, DayActs acts, DayPictures pictures, Locations locations, Randomness randomness) {
        this.days = days;
        this.acts = acts;
        this.pictures = pictures;
        this.locations = locations;
        this.randomness = randomness;
    }

    /**
     * The form for a new day or for a planned one.
     *
     * @param day day to be changed; absent for a new one
     * @param plannable goods whose quantity for each person or household can be planned
     */
    public record NewView(
            Optional<DistributionDay> day,
            Centre centre,
            List<EntitlementRule> rules,
            List<Plannable> plannable,
            OpenLocations places,
            FormState entered) {
        /** True if a sent form can have an effect: for a new day, and for a day without arrivals. */
        public boolean mayPlan() {
            return day.map(each -> each.state() == DayState.PLANNED).orElse(true);
        }

        /** Returns the beginning of the names of an item's fields. They name it by its number, because a SKU can contain dots. */
        public static String row(Item item) {
            return "items." + item.ownCode().digits() + ".";
        }

        /** The reason why the plan cannot be changed. */
        public Message refusal() {
            return DayWrongState.notPlanned(day.orElseThrow().state()).message();
        }
    }

    /**
     * The page of a day.
     *
     * @param mayServe true if the operator hands out there
     * @param mayClose true if the operator keeps stock there and the day has come and is not closed
     */
    public record OneView(
            DayBoard board,
            UUID freshId,
            FormState entered,
            boolean mayPlan,
            boolean maySeePeople,
            boolean mayServe,
            boolean mayClose) {
        public String path() {
            return PATH + "/" + board.view().day().id();
        }
    }

    /** A list that belongs to a day. */
    public record PartView(DayView view, ListPage list) {
        /** Returns the page of the list, which is beneath the address of the day. */
        public static Page of(DayView view, ListReading<?, ?, ?> reading) {
            ListPage list = reading.beneath(PATH + "/" + view.day().id()).view(List.of());
            return Page.of("aid/days/part.jte", new PartView(view, list))
                    .at(view.day().centre().value());
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<DayFilter> query) {
        return DayList.LIST
                .read(PresentCentre.narrowed(query, request, operator, DistributionDays.maySee()), days::list, operator)
                .page(ListPage.Action.where(operator.roles().has(DistributionDays.PLAN), PATH + "/new", "days.new"));
    }

    @GET
    @Path("new")
    public Page begin(@Auth Operator operator, @Context ContainerRequestContext request) {
        Centre centre = centre(operator, request);
        FormState entered = FormState.begun(randomness.id())
                .with("date", days.today(centre.code()).plusDays(1).toString())
                .with("location", "STORE")
                .with("slots.from", "09:00")
                .with("slots.minutes", "30")
                .with("slots.people", "20");
        return newPage(Optional.empty(), centre, entered, operator);
    }

    @POST
    public Response plan(@Auth Operator operator, @Context ContainerRequestContext request, Submitted<DayForm> sent) {
        Centre centre = centre(operator, request);
        return acts.plan.submit(sent, operator, entered -> newPage(Optional.empty(), centre, entered, operator));
    }

    /** Shows the form that changes the plan of a day without arrivals. */
    @GET
    @Path(DayActs.PLAN)
    public Page changing(@Auth Operator operator, @PathParam("id") UUID id) {
        DistributionDay day = days.requireMayChange(id, operator, DistributionDays.PLAN);
        FormState entered = entered(day, days.plannable(day, operator))
                .with("id", randomness.id().toString());
        return planPage(day, entered, operator);
    }

    @POST
    @Path(DayActs.PLAN)
    public Response change(@Auth Operator operator, @PathParam("id") UUID id, Submitted<DayPlanForm> sent) {
        DistributionDay day = days.requireMayChange(id, operator, DistributionDays.PLAN);
        return acts.change.submit(id, sent, operator, entered -> planPage(day, entered, operator));
    }

    @POST
    @Path(DayActs.CANCELLATION)
    public Response cancel(@Auth Operator operator, @PathParam("id") UUID id, Submitted<DayCancellationForm> sent) {
        return acts.cancel.submit(id, sent, operator, entered -> onePage(id, entered, operator));
    }

    private Page planPage(DistributionDay day, FormState entered, Operator operator) {
        return newPage(Optional.of(day), days.centre(day), entered, operator)
                .at(day.centre().value());
    }

    private static FormState entered(DistributionDay day, List<Plannable> plannable) {
        Map<Sku, Long> planned =
                day.plannedItems().stream().collect(Collectors.toMap(PlannedItem::sku, PlannedItem::quantity));
        List<Item> items =
                plannable.stream().flatMap(each -> each.items().stream()).toList();
        FormState entered = FormState.nothing();
        for (Item item : items) {
            Long quantity = planned.get(item.sku());
            entered = entered.with(NewView.row(item) + "quantity", quantity == null ? "" : quantity.toString());
        }
        return entered.with("version", Long.toString(day.version()))
                .with("date", day.heldOn().toString())
                .with("location", day.location().value())
                .with("rules", day.ruleCodes().stream().map(RuleCode::value).toArray(String[]::new))
                .with("slots.from", day.slotFrom())
                .with("slots.minutes", Integer.toString(day.slotMinutes()))
                .with("slots.people", Integer.toString(day.slotPeople()));
    }

    private Page newPage(Optional<DistributionDay> day, Centre centre, FormState entered, Operator operator) {
        OpenLocations places = locations.open(centre.code(), LocationKind.SERVING, operator);
        return Page.of(
                "aid/days/new.jte",
                new NewView(
                        day,
                        centre,
                        days.choices(centre.code(), operator),
                        day.map(each -> days.plannable(each, operator))
                                .orElseGet(() -> days.plannable(centre.code(), operator)),
                        places,
                        entered));
    }

    @GET
    @Path(DayActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return onePage(id, FormState.nothing(), operator);
    }

    /** Rewrites the list of expected people. */
    @POST
    @Path(DayActs.REFRESH)
    public Response refresh(@Auth Operator operator, @PathParam("id") UUID id, Submitted<DayActForm> sent) {
        return acts.refresh.submit(id, sent, operator, entered -> onePage(id, entered, operator));
    }

    private Page onePage(UUID id, FormState entered, Operator operator) {
        DayBoard board = pictures.board(id, operator);
        DistributionDay day = board.view().day();
        CentreCode centre = day.centre();
        boolean goesOn = day.goesOn();
        return Page.of(
                        "aid/days/one.jte",
                        new OneView(
                                board,
                                randomness.id(),
                                entered,
                                day.state() == DayState.PLANNED
                                        && operator.roles().hasAt(centre, DistributionDays.PLAN),
                                operator.roles().hasAt(centre, DistributionDays.maySeePeople()),
                                goesOn && operator.roles().hasAt(centre, Role.FIELD),
                                goesOn
                                        && !day.heldOn().isAfter(days.today(centre))
                                        && operator.roles().hasAt(centre, DayClosings.mayClose())))
                .at(centre.value());
    }

    @GET
    @Path(DayActs.EXPECTED)
    public Page expected(@Auth Operator operator, @PathParam("id") UUID id, @Listed Query<Unfiltered> query) {
        days.requireMayChange(id, operator, DistributionDays.maySeePeople());
        DayView view = days.get(id, operator);
        return PartView.of(view, DistributionDaysResource.expected(query, view, days, operator));
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(DistributionDays.PLAN);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, DistributionDays.PLAN));
    }
}
