package org.sklad.goods.transfers;

import io.dropwizard.auth.Auth;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.SeenForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages of transfers: the list, the form for a new one, and the document. */
@Path(TransferActs.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class TransferPages {
    private static final String PATH = TransferActs.PATH;
    private static final int RECENT = 20;
    private static final int CENTRES = 300;

    private final Transfers transfers;
    private final TransferActs acts;
    private final Centres centres;
    private final Locations locations;
    private final Randomness randomness;

    TransferPages(Transfers transfers, TransferActs acts, Centres centres, Locations locations, Randomness randomness) {
        this.transfers = transfers;
        this.acts = acts;
        this.centres = centres;
        this.locations = locations;
        this.randomness = randomness;
    }

    /**
     * The form for a new transfer.
     *
     * @param places active real locations of the sender
     * @param others possible receiving centres
     * @param planned proposed goods
     */
    public record NewView(
            Centre centre,
            OpenLocations places,
            List<Centre> others,
            Map<PlannedLine, Item> planned,
            FormState entered) {}

    /**
     * A transfer as a document.
     *
     * @param others open locations for goods that arrive, if their destination is closed
     * @param origins open locations for goods that were not sent, if theirs is closed
     * @param ids source of ids, one for each form of the page, so that a double submit counts once
     */
    public record OneView(
            TransferDocument document,
            FormState entered,
            boolean mayDraft,
            boolean mayReceive,
            boolean mayExplain,
            Optional<OpenLocations> others,
            Optional<OpenLocations> origins,
            Supplier<UUID> ids) {
        public String path() {
            return PATH + "/" + document.transfer().id();
        }

        /** True if the lot's card is open to the operator. For the receiver, some of the lot must have arrived. */
        public boolean hasCard(SentGoods goods) {
            return mayDraft || !mayReceive || goods.received() > 0;
        }

        /** Creates an id for one form of the page. */
        public String freshId() {
            return ids.get().toString();
        }

        /** True if the entered values are about extra goods, which share one form below the list. */
        public boolean ofExtra() {
            return entered.has("lines.0.reason", Explanation.EXTRA.name());
        }

        /** State of the form of goods that are still on the way. */
        public FormState of(SentGoods goods) {
            boolean these = !ofExtra()
                    && entered.has("lines.0.lot", goods.lot().toString())
                    && entered.value("lines.0.box")
                            .equals(goods.box().isLoose() ? "" : goods.box().toString());
            return these ? entered : FormState.nothing();
        }

        /** State of the form of extra goods. */
        public FormState extra() {
            return ofExtra() ? entered : FormState.nothing();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<TransferFilter> query) {
        return TransferList.LIST
                .read(PresentCentre.narrowed(query, request, operator, Transfers.MAY_SEE), transfers::list, operator)
                .page(ListPage.Action.where(
                        operator.roles().has(Transfers.MAY_MOVE), PATH + "/new", "transfers.new-transfer"));
    }

    /**
     * Shows the form for a new transfer, filled from the query parameters.
     *
     * @param lines proposed goods, each as {@code SOAP:40}; any other text is ignored
     */
    @GET
    @Path("new")
    public Page newTransfer(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("line") List<String> lines) {
        Centre centre = centre(operator, request);
        FormState entered = FormState.begun(randomness.id())
                .with("from", from.isEmpty() ? "STORE" : from)
                .with("to", to.isEmpty() ? usualDestination(centre, operator) : to)
                .with("line", lines.toArray(String[]::new));
        return newPage(centre, entered, operator);
    }

    /** Begins a draft and opens its scan mode. */
    @POST
    public Response begin(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<DraftForm> sent) {
        Centre centre = centre(operator, request);
        return acts.begin.submit(sent, operator, entered -> newPage(centre, entered, operator));
    }

    /**
     * Shows a transfer as a document.
     *
     * @param before shows lines of a draft before this one; absent for the latest
     * @param after shows sent goods after this position on the waybill
     */
    @GET
    @Path(TransferActs.ONE)
    public Page one(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("before") @Nullable Long before,
            @QueryParam("after") @DefaultValue("0") long after) {
        return onePage(id, before == null ? ScannedList.LATEST : before, after, FormState.nothing(), operator);
    }

    @POST
    @Path(TransferActs.DISPATCH)
    public Response dispatch(@Auth Operator operator, @PathParam("id") UUID id, Submitted<SeenForm> sent) {
        return acts.dispatch.submit(id, sent, operator, entered -> onePage(id, entered, operator));
    }

    @POST
    @Path(TransferActs.CANCELLATION)
    public Response cancel(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        return acts.cancel.submit(id, sent, operator, entered -> onePage(id, entered, operator));
    }

    /** Receives everything that is still on the way, as on the waybill. */
    @POST
    @Path(TransferActs.RECEIPT)
    public Response receiveAll(@Auth Operator operator, @PathParam("id") UUID id, Submitted<WholeReceiptForm> sent) {
        return acts.receiveAll.submit(id, sent, operator, entered -> onePage(id, entered, operator));
    }

    /** Explains one discrepancy. */
    @POST
    @Path(TransferActs.EXPLANATIONS)
    public Response explain(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ExplanationsForm> sent) {
        return acts.explain.submit(id, sent, operator, entered -> onePage(id, entered, operator));
    }

    /** Returns the address to which the centre sent goods last; empty if it never did. */
    private String usualDestination(Centre centre, Operator operator) {
        TransferFilter ofCentre = new TransferFilter(centre.code().value(), null, null, null, null);
        return transfers.list(ofCentre, PlaceInTime.FIRST, RECENT, operator).stream()
                .filter(each -> each.fromCentre().equals(centre.code()))
                .map(each -> each.to().toString())
                .findFirst()
                .orElse("");
    }

    private Page newPage(Centre centre, FormState entered, Operator operator) {
        OpenLocations open = locations.open(centre.code(), LocationKind.REAL, operator);
        List<Centre> others = centres.list("", CENTRES).stream()
                .filter(each -> !each.code().equals(centre.code()))
                .toList();
        return Page.of(
                "goods/transfers/new-transfer.jte", new NewView(centre, open, others, planned(entered), entered));
    }

    /**
     * The ends of a transfer can be closed once everything has arrived. Then a receipt can be undone, or more goods be found. Only an operator
     * of the centre sees its other locations.
     */
    private Optional<OpenLocations> others(LocationAddress end, Operator operator) {
        if (!operator.roles().hasAt(end.centre(), Transfers.MAY_MOVE)) {
            return Optional.empty();
        }
        Location usual = locations.get(end.centre(), end.location(), operator).location();
        List<LocationKind> kinds = usual.kind() == LocationKind.QUARANTINE ? List.of(usual.kind()) : LocationKind.REAL;
        return usual.active() ? Optional.empty() : Optional.of(locations.open(end.centre(), kinds, operator));
    }

    private Map<PlannedLine, Item> planned(FormState entered) {
        List<PlannedLine> lines = entered.values("line").stream()
                .limit(DraftForm.MOST_LINES)
                .flatMap(text -> PlannedLine.find(text).stream())
                .toList();
        Map<Sku, Item> items =
                transfers.items(lines.stream().map(PlannedLine::item).collect(Collectors.toSet()));
        Map<PlannedLine, Item> planned = new LinkedHashMap<>();
        lines.forEach(line -> Optional.ofNullable(items.get(line.item())).ifPresent(item -> planned.put(line, item)));
        return planned;
    }

    private Page onePage(UUID id, FormState entered, Operator operator) {
        return onePage(id, ScannedList.LATEST, 0, entered, operator);
    }

    private Page onePage(UUID id, long before, long after, FormState entered, Operator operator) {
        TransferDocument document = transfers.document(id, before, after, operator);
        Transfer transfer = document.transfer();
        boolean mayReceive = transfer.mayBeReceivedBy(operator);
        boolean mayExplain = transfer.mayBeExplainedBy(operator);
        OneView view = new OneView(
                document,
                entered,
                transfer.mayBeSentBy(operator),
                mayReceive,
                mayExplain,
                transfer.isOnTheWay() || (transfer.isSent() && mayExplain)
                        ? others(transfer.to(), operator)
                        : Optional.empty(),
                transfer.isOnTheWay() && mayExplain ? others(transfer.from(), operator) : Optional.empty(),
                randomness::id);
        CentreCode at = mayReceive ? transfer.toCentre() : transfer.fromCentre();
        return Page.of("goods/transfers/transfer.jte", view).at(at.value());
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Transfers.MAY_MOVE);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Transfers.MAY_MOVE));
    }
}
