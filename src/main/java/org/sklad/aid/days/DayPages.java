package org.sklad.aid.days;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.days.DayForm.SlotsForm;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.RuleCode;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationInTree;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Submitted;

/** Pages of distribution days: the list, a new day, expected people, and the page of one day, which refreshes itself. */
@Path("/distribution-days")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class DayPages {
    public static final String PATH = "/distribution-days";

    private static final int PEOPLE = 100;
    private static final int LOCATIONS = 300;

    private final DistributionDays days;
    private final DayChanges changes;
    private final DayPictures pictures;
    private final Locations locations;
    private final Forms forms;
    private final Randomness randomness;

    DayPages(
            DistributionDays days,
            DayChanges changes,
            DayPictures pictures,
            Locations locations,
            Forms forms,
            Randomness randomness) {
        this.days = days;
        this.changes = changes;
        this.pictures = pictures;
        this.locations = locations;
        this.forms = forms;
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
            List<LocationInTree> places,
            FormState entered) {
        /** True if a sent form can have an effect: for a new day, and for a day without arrivals. */
        public boolean mayPlan() {
            return day.map(each -> each.state() == DayState.PLANNED).orElse(true);
        }

        /** The reason why the plan cannot be changed. */
        public Message refusal() {
            return DayWrongState.notPlanned(day.orElseThrow().state()).message();
        }
    }

    /** A day in the form of its page: items by their index on the page, including those without a quantity. */
    public record PlanForm(
            @NotNull UUID id,
            @Nullable Long version,
            @NotNull @Size(max = 20) String centre,
            @NotNull LocalDate date,
            @Nullable @Size(max = 41) String location,
            @Nullable @Size(max = 20) List<@NotNull @Size(max = 40) String> rules,
            @Nullable @Size(max = 1_000) Map<@Size(max = 5) String, @NotNull @Valid PlanItem> items,
            @NotNull @Valid SlotsForm slots) {
        /**
         * An item that can be given.
         *
         * @param quantity absent if the item is not given
         */
        public record PlanItem(
                @NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
                String item,

                @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity) {}

        DayForm form() {
            return new DayForm(id, centre, date, location, rules == null ? List.of() : rules, given(), slots);
        }

        /** Converts the form to the API form of a change. That form rejects missing values. */
        @SuppressWarnings("NullAway")
        DayPlanForm change() {
            return new DayPlanForm(id, version, date, location, rules == null ? List.of() : rules, given(), slots);
        }

        private List<DayForm.DayItemForm> given() {
            Map<String, PlanItem> sorted =
                    new TreeMap<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
            sorted.putAll(items == null ? Map.of() : items);
            return sorted.values().stream()
                    .flatMap(each -> each.quantity() == null
                            ? Stream.empty()
                            : Stream.of(new DayForm.DayItemForm(each.item(), each.quantity())))
                    .toList();
        }
    }

    /**
     * The page of a day.
     *
     * @param mayServe true if the operator hands out there
     * @param mayClose true if the operator keeps stock there and the day is not closed
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

    /** One page of expected people. */
    public record ExpectedView(DayView view, Rows<DistributionDays.Listed> people) {}

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<DayFilter> query) {
        return DayList.LIST
                .read(
                        PresentCentre.narrowed(query, request, operator, DistributionDays.maySee()),
                        (filter, after, limit) -> days.list(filter, after, limit, operator))
                .page(
                        operator.roles().has(DistributionDays.PLAN)
                                ? List.of(new ListPage.Action("/distribution-days/new", "days.new"))
                                : List.of());
    }

    @GET
    @Path("new")
    public Page begin(@Auth Operator operator, @Context ContainerRequestContext request) {
        Centre centre = centre(operator, request);
        FormState entered = FormState.nothing()
                .with("id", randomness.id().toString())
                .with("date", days.today(centre.code()).plusDays(1).toString())
                .with("location", "STORE")
                .with("slots.from", "09:00")
                .with("slots.minutes", "30")
                .with("slots.people", "20");
        return newPage(Optional.empty(), centre, entered, operator);
    }

    @POST
    public Response plan(@Auth Operator operator, @Context ContainerRequestContext request, Submitted<PlanForm> sent) {
        Centre centre = centre(operator, request);
        return Pages.submit(
                () -> {
                    PlanForm typed = sent.form();
                    operator.requireIn(typed.centre(), DistributionDays.PLAN);
                    forms.check(typed);
                    DayForm form = typed.form();
                    IdempotencyKey claim = forms.accept(DistributionDaysResource.PATH, form.id(), form);
                    days.plan(claim, form.day(), operator);
                    return Pages.seeOther(PATH + "/" + claim.id(), "days.planned");
                },
                refusal -> newPage(Optional.empty(), centre, sent.entered().refusedBy(refusal), operator));
    }

    /** Shows the form that changes the plan of a day without arrivals. */
    @GET
    @Path("{id}/plan")
    public Page changing(@Auth Operator operator, @PathParam("id") UUID id) {
        DistributionDay day = days.mine(id, operator, DistributionDays.PLAN);
        FormState entered = entered(day, days.plannable(day, operator))
                .with("id", randomness.id().toString());
        return newPage(Optional.of(day), days.centre(day), entered, operator)
                .at(day.centre().value());
    }

    @POST
    @Path("{id}/plan")
    public Response change(@Auth Operator operator, @PathParam("id") UUID id, Submitted<PlanForm> sent) {
        DistributionDay day = days.mine(id, operator, DistributionDays.PLAN);
        return Pages.submit(
                () -> {
                    PlanForm typed = sent.form();
                    operator.requireIn(typed.centre(), DistributionDays.PLAN);
                    forms.check(typed);
                    DayPlanForm form = typed.change();
                    IdempotencyKey claim = forms.accept(DistributionDaysResource.act(id, "plan"), form.id(), form);
                    changes.change(claim, id, form.version(), form.day(day.centre()), operator);
                    return Pages.seeOther(PATH + "/" + id, "days.changed");
                },
                refusal -> newPage(
                                Optional.of(day),
                                days.centre(day),
                                sent.entered().refusedBy(refusal),
                                operator)
                        .at(day.centre().value()));
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(@Auth Operator operator, @PathParam("id") UUID id, Submitted<DayCancellationForm> sent) {
        days.mine(id, operator, DistributionDays.PLAN);
        return Pages.submit(
                () -> {
                    DayCancellationForm form = sent.form();
                    IdempotencyKey claim =
                            forms.accept(DistributionDaysResource.act(id, "cancellation"), form.id(), form);
                    changes.cancel(claim, id, form.version(), form.reason().strip(), operator);
                    return Pages.seeOther(PATH + "/" + id, "days.cancelled");
                },
                refusal -> onePage(id, sent.entered().refusedBy(refusal), operator));
    }

    /** @param plannable goods as the form lists them, item by item in this order */
    private static FormState entered(DistributionDay day, List<Plannable> plannable) {
        Map<Sku, Long> planned =
                day.plannedItems().stream().collect(Collectors.toMap(PlannedItem::sku, PlannedItem::quantity));
        List<Item> items =
                plannable.stream().flatMap(each -> each.items().stream()).toList();
        FormState entered = FormState.nothing();
        for (int i = 0; i < items.size(); i++) {
            Long quantity = planned.get(items.get(i).sku());
            entered = entered.with("items." + i + ".quantity", quantity == null ? "" : quantity.toString());
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
        List<LocationInTree> places = locations.list(centre.code(), false, "", LOCATIONS, operator).stream()
                .filter(each -> each.location().active() && each.location().kind() != LocationKind.QUARANTINE)
                .toList();
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
    @Path("{id}")
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return onePage(id, FormState.nothing(), operator);
    }

    /** Rewrites the list of expected people. */
    @POST
    @Path("{id}/refresh")
    public Response refresh(@Auth Operator operator, @PathParam("id") UUID id, Submitted<DayActForm> sent) {
        days.mine(id, operator, DistributionDays.PLAN);
        return Pages.submit(
                () -> {
                    DayActForm form = sent.form();
                    IdempotencyKey claim = forms.accept(DistributionDaysResource.act(id, "refresh"), form.id(), form);
                    days.refresh(claim, id, operator);
                    return Pages.seeOther(PATH + "/" + id, "days.refreshed");
                },
                refusal -> onePage(id, sent.entered().refusedBy(refusal), operator));
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
                                goesOn && operator.roles().hasAt(centre, DayClosings.mayClose())))
                .at(centre.value());
    }

    @GET
    @Path("{id}/expected")
    public Page expected(
            @Auth Operator operator, @PathParam("id") UUID id, @QueryParam("next") @DefaultValue("") String next) {
        DistributionDay day = days.mine(id, operator, DistributionDays.maySeePeople());
        DayView view = days.get(id, operator);
        Rows<DistributionDays.Listed> people = Rows.page(
                days.expected(id, ListPlace.parse(next), PEOPLE + 1, operator),
                PEOPLE,
                each -> ListPlace.of(each.who()).toString());
        return Page.of("aid/days/expected.jte", new ExpectedView(view, people))
                .at(day.centre().value());
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(DistributionDays.PLAN);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, DistributionDays.PLAN));
    }
}
