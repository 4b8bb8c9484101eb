package org.sklad.receiving;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Identifier;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.ItemFacts;
import org.sklad.catalogue.Items;
import org.sklad.catalogue.Name;
import org.sklad.catalogue.Season;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.StyleCode;
import org.sklad.catalogue.Unit;
import org.sklad.centres.Centre;
import org.sklad.centres.LocationInTree;
import org.sklad.centres.Locations;
import org.sklad.centres.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Claim;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.Entered;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Submitted;

/** Consignments on pages: the list, a new one, and the scan mode in which they are received. */
@Path("/consignments")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class ConsignmentPages {
    private static final String PATH = "/consignments";
    private static final int ROWS = 50;
    private static final int LOCATIONS = 300;

    private final Consignments consignments;
    private final Items items;
    private final Locations locations;
    private final ScanMode scanMode;
    private final Forms forms;
    private final Randomness randomness;

    public ConsignmentPages(
            Consignments consignments, Items items, Locations locations, Forms forms, Randomness randomness) {
        this.consignments = consignments;
        this.items = items;
        this.locations = locations;
        this.scanMode = new ScanMode(consignments, items);
        this.forms = forms;
        this.randomness = randomness;
    }

    /** One page of the list. */
    public record ListView(
            Rows<Consignment> consignments, Optional<ConsignmentState> state, String query, boolean mayReceive) {}

    /** The form for a new consignment. */
    public record NewView(Centre centre, List<LocationInTree> locations, Entered entered) {}

    /** What came, as a document. */
    public record OneView(
            ConsignmentView view, List<LineGroup> groups, Entered entered, UUID actId, boolean mayReceive) {
        public String path() {
            return PATH + "/" + view.consignment().id();
        }
    }

    /**
     * The scan mode.
     *
     * @param location where the next goods go
     * @param id of the next scan
     */
    public record ScanView(
            ConsignmentView view, List<LineGroup> groups, ScanOutcome outcome, String location, UUID id, UUID otherId) {
        public String path() {
            return PATH + "/" + view.consignment().id();
        }

        public Optional<LineGroup> last() {
            return groups.stream().findFirst();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("state") @Nullable String state,
            @QueryParam("next") @DefaultValue("") String next) {
        operator.require(Consignments.MAY_SEE);
        Optional<CentreCode> centre = PresentCentre.of(request)
                .chosen()
                .map(Centre::code)
                .filter(code -> operator.roles().hasAt(code, Consignments.MAY_SEE));
        ConsignmentFilter filter =
                new ConsignmentFilter(centre, ConsignmentFilter.parse("", state).state());
        Rows<Consignment> rows = Rows.page(
                consignments.list(filter, ConsignmentPlace.parse(next), ROWS + 1, operator),
                ROWS,
                each -> ConsignmentPlace.of(each).toString());
        String query = "?centre=" + centre.map(CentreCode::value).orElse("") + "&state="
                + filter.state().map(Enum::name).orElse("");
        return Page.of(
                "receiving/consignments.jte",
                new ListView(rows, filter.state(), query, operator.roles().has(Consignments.MAY_RECEIVE)));
    }

    @GET
    @Path("new")
    public Page newConsignment(@Auth Operator operator, @Context ContainerRequestContext request) {
        Centre centre = centre(operator, request);
        return newPage(
                centre,
                Entered.nothing()
                        .with("id", randomness.id().toString())
                        .with("centre", centre.code().value())
                        .with("location", "STORE"),
                operator);
    }

    /** Announces what is then received by scanning; its lines are not known yet. */
    @POST
    public Response add(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<ConsignmentForm> sent) {
        Centre centre = centre(operator, request);
        return Pages.submit(
                () -> {
                    ConsignmentForm form = sent.form();
                    ConsignmentsResource.requireMayReceive(operator, form);
                    Claim claim = forms.accept(ConsignmentsResource.PATH, form.id(), form);
                    consignments.add(claim, forms.convert(claim, form::consignment), operator);
                    return Pages.seeOther(PATH + "/" + claim.id() + "/receive");
                },
                refusal -> newPage(centre, sent.entered().refusedBy(refusal), operator));
    }

    @GET
    @Path("{id}")
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return onePage(id, Entered.nothing(), operator);
    }

    @POST
    @Path("{id}/completion")
    public Response complete(@Auth Operator operator, @PathParam("id") UUID id, Submitted<CompletionForm> sent) {
        consignments.mine(id, operator);
        return Pages.submit(
                () -> {
                    CompletionForm form = sent.form();
                    Claim claim = forms.accept(act(id, "/completion"), form.id(), form);
                    consignments.complete(claim, id, form.text(), operator);
                    return Pages.seeOther(PATH + "/" + id, "receiving.completed");
                },
                refusal -> onePage(id, sent.entered().refusedBy(refusal), operator));
    }

    @GET
    @Path("{id}/receive")
    public Response receive(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("style") @DefaultValue("") String style,
            @QueryParam("location") @DefaultValue("") String location,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Consignment consignment = consignments.mine(id, operator);
        if (!consignment.isOpen()) {
            return Pages.seeOther(PATH + "/" + id);
        }
        String goesTo = location.isEmpty() ? consignment.locationCode().value() : location;
        ScanOutcome outcome = ScanOutcome.nothing();
        if (Sku.isValid(style)) {
            outcome = ScanOutcome.sizes(consignments.sizes(new StyleCode(style)));
        } else if (!code.isEmpty() || !words.isEmpty()) {
            ScanOutcome.Asked asked = code.isEmpty() ? ScanOutcome.Asked.CHOICE : ScanOutcome.Asked.MEANING;
            outcome = ScanOutcome.ask(asked, code.isEmpty() ? words : code, scanMode.candidates(words, operator));
        }
        return scanPage(id, outcome, goesTo, fragment, 200, operator);
    }

    /** One entry of the scan mode: a code, a number, words. */
    @POST
    @Path("{id}/scan")
    public Response scan(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScanForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        consignments.mine(id, operator);
        ConsignmentView view = consignments.get(id, operator);
        String before = Optional.of(sent.entered().value("location"))
                .filter(each -> !each.isEmpty())
                .orElse(view.consignment().locationCode().value());
        return answer(id, before, fragment, operator, () -> {
            ScanForm form = sent.form();
            Claim claim = forms.accept(act(id, "/scan"), form.id(), form);
            ScanOutcome outcome = scanMode.take(claim, view, form, operator);
            return new Done(outcome, scanMode.location(view, form));
        });
    }

    @POST
    @Path("{id}/quantity")
    public Response quantity(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<QuantityForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return act(operator, id, sent.entered(), fragment, () -> {
            QuantityForm form = sent.form();
            Claim claim = forms.accept(act(id, "/quantity"), form.id(), form);
            consignments.restate(claim, id, numbers(form.lines()), Restatement.times(form.times()), operator);
            return ScanOutcome.ok();
        });
    }

    @POST
    @Path("{id}/undo")
    public Response undo(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<UndoForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return act(operator, id, sent.entered(), fragment, () -> {
            UndoForm form = sent.form();
            Claim claim = forms.accept(act(id, "/undo"), form.id(), form);
            consignments.undo(claim, id, numbers(form.lines()), operator);
            return ScanOutcome.ok(Message.of("receiving.taken-back"));
        });
    }

    /** The sizes of a style, all that came at once. */
    @POST
    @Path("{id}/grid")
    public Response grid(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<GridForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return act(operator, id, sent.entered(), fragment, () -> {
            GridForm form = sent.form();
            Claim claim = forms.accept(act(id, "/grid"), form.id(), form);
            List<Incoming> lines = new ArrayList<>();
            form.cells().forEach((code, count) -> {
                if (count != null) {
                    lines.add(new Incoming(
                            Optional.empty(),
                            Optional.of(new org.sklad.barcodes.RawCode(code)),
                            Optional.of(count),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.ofNullable(form.location())));
                }
            });
            if (lines.isEmpty()) {
                throw new InvalidFields("cells", Message.of("receiving.no-sizes"));
            }
            consignments.receive(claim, id, lines, "", operator);
            return ScanOutcome.ok();
        });
    }

    /** Lets an unknown code mean an item, there or new, and receives what was scanned. */
    @POST
    @Path("{id}/codes")
    public Response attach(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<AttachForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return act(operator, id, sent.entered(), fragment, () -> {
            AttachForm form = sent.form();
            Claim claim = forms.accept(act(id, "/codes"), form.id(), form);
            Identifier identifier = Identifier.guessed(form.code().text(), form.quantity(), "code");
            Item item = form.item() == null
                    ? made(form, identifier, operator)
                    : attached(claim, new Sku(form.item()), identifier, operator);
            boolean told = consignments
                    .find(consignments.mine(id, operator), form.code())
                    .flatMap(Recognised::of)
                    .filter(Recognised::tellsLot)
                    .isPresent();
            if (item.isMedicine() && !told) {
                return ScanOutcome.askLot(form.code().shown(), item, Entered.nothing());
            }
            Incoming line = new Incoming(
                    Optional.empty(),
                    Optional.of(form.code()),
                    Optional.empty(),
                    Optional.of(1L),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.ofNullable(form.location()));
            consignments.receive(claim, id, List.of(line), "", operator);
            return ScanOutcome.ok();
        });
    }

    /** Under an id of its own, made from that of the form, so that the same press twice attaches and receives once. */
    private Item attached(Claim claim, Sku sku, Identifier identifier, Operator operator) {
        UUID own = UUID.nameUUIDFromBytes(("attach " + claim.id()).getBytes(StandardCharsets.UTF_8));
        items.attach(new Claim(own, claim.content()), sku, identifier, operator);
        return consignments.item(sku).orElseThrow(NotFound::new);
    }

    private Item made(AttachForm form, Identifier identifier, Operator operator) {
        String name = form.name() == null ? "" : form.name().strip();
        if (name.isEmpty()) {
            throw new InvalidFields("name", Message.of("platform.field.required"));
        }
        Category category = Objects.requireNonNullElse(form.category(), Category.OTHER);
        if (category == Category.MEDICINE) {
            throw new InvalidFields("category", Message.of("receiving.medicine-elsewhere"));
        }
        Sku sku = new Sku("NEW-" + form.id().toString().substring(0, 13).toUpperCase(Locale.ROOT));
        ItemFacts facts = new ItemFacts(
                new Name(name, ""),
                category,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Season.ALL_YEAR,
                Objects.requireNonNullElse(form.unit(), Unit.PIECE),
                Optional.empty());
        items.add(sku, facts, List.of(identifier), operator);
        return consignments.item(sku).orElseThrow(NotFound::new);
    }

    /** What an act of the scan mode led to. */
    private record Done(ScanOutcome outcome, String location) {}

    /** What does not say where the next goods go leaves it as it is. */
    private Response act(
            Operator operator, UUID id, Entered entered, @Nullable String fragment, Supplier<ScanOutcome> act) {
        Consignment consignment = consignments.mine(id, operator);
        String before = entered.value("location");
        String location = before.isEmpty() ? consignment.locationCode().value() : before;
        return answer(id, location, fragment, operator, () -> new Done(act.get(), location));
    }

    /** A fragment for the script; without it the page itself, by GET where nothing is asked. */
    private Response answer(
            UUID id, String location, @Nullable String fragment, Operator operator, Supplier<Done> act) {
        try {
            Done done = act.get();
            boolean silent = done.outcome().asked() == ScanOutcome.Asked.NOTHING
                    && done.outcome().message().isEmpty();
            return fragment == null && silent
                    ? Pages.seeOther(PATH + "/" + id + "/receive?location=" + done.location())
                    : scanPage(id, done.outcome(), done.location(), fragment, 200, operator);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            Message said = refusal.errors().isEmpty()
                    ? refusal.message()
                    : refusal.errors().get(0).message();
            int status = refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422;
            return scanPage(id, ScanOutcome.refused(said), location, fragment, status, operator);
        }
    }

    private Response scanPage(
            UUID id, ScanOutcome outcome, String location, @Nullable String fragment, int status, Operator operator) {
        ConsignmentView view = consignments.get(id, operator);
        ScanView scan =
                new ScanView(view, LineGroup.of(view, randomness), outcome, location, randomness.id(), randomness.id());
        String template = fragment == null ? "receiving/receive.jte" : "receiving/state.jte";
        return Page.of(template, scan).withStatus(status).response();
    }

    private Page newPage(Centre centre, Entered entered, Operator operator) {
        return Page.of(
                "receiving/new.jte",
                new NewView(centre, locations.holders(centre.code(), LOCATIONS, operator), entered));
    }

    private Page onePage(UUID id, Entered entered, Operator operator) {
        ConsignmentView view = consignments.get(id, operator);
        boolean may = operator.roles().hasAt(view.consignment().centre(), Consignments.MAY_RECEIVE);
        Page page = Page.of(
                "receiving/consignment.jte",
                new OneView(view, LineGroup.of(view, randomness), entered, randomness.id(), may));
        return page;
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Consignments.MAY_RECEIVE);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Consignments.MAY_RECEIVE));
    }

    private static String act(UUID id, String act) {
        return ConsignmentsResource.PATH + "/" + id + act;
    }

    private static Set<Integer> numbers(List<Integer> lines) {
        return new LinkedHashSet<>(lines);
    }
}
