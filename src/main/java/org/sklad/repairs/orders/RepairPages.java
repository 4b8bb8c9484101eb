package org.sklad.repairs.orders;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.centres.assets.AssetInRoom;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.RoomCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.files.PhotoRefused;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.repairs.lifecycle.WorkOrderState;

/** The board of repairs, the list, and the form for a report. */
@Path("/repairs")
@Produces(MediaType.TEXT_HTML)
public final class RepairPages {
    private static final String PATH = "/repairs";

    /** Space for a photo and the other fields, in bytes. */
    private static final long LARGEST_FORM = WorkOrderPhotos.LARGEST + 256 * 1024;

    /** The number of latest orders of a centre among which the operator's last one is looked for. */
    private static final int LOOKED_AT = 50;

    /** After this time a reporter is no longer in the room of the last report. */
    private static final Duration ROUND = Duration.ofHours(1);

    private final WorkOrders orders;
    private final WorkOrderLists lists;
    private final WorkOrderPhotos photos;
    private final ReportPlaces places;
    private final WorkOrderActs acts;
    private final Randomness randomness;
    private final InstantSource clock;

    RepairPages(
            WorkOrders orders,
            WorkOrderLists lists,
            WorkOrderPhotos photos,
            ReportPlaces places,
            WorkOrderActs acts,
            Randomness randomness,
            InstantSource clock) {
        this.orders = orders;
        this.lists = lists;
        this.photos = photos;
        this.places = places;
        this.acts = acts;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * The board.
     *
     * @param mine true for the page of orders assigned to the reader
     * @param chosen the single lane that a phone shows
     */
    public record BoardView(
            Board board,
            Query<WorkOrderFilter> query,
            boolean mine,
            Username reader,
            WorkOrderState chosen,
            boolean mayReport) {}

    /** One page of the list. */
    public record ListView(ListPage list, Query<WorkOrderFilter> query, Username reader, boolean mayReport) {}

    /**
     * The form for a report.
     *
     * @param centre centre of the report; empty until one of several is chosen
     * @param rooms the choices; absent if there are too many, as for {@code assets}
     * @param photoLost true if a photo came with the rejected form; a browser does not send it again by itself
     */
    public record NewView(
            Optional<Centre> centre,
            List<Centre> centres,
            Optional<List<Room>> rooms,
            Optional<List<AssetInRoom>> assets,
            FormState entered,
            boolean photoLost) {}

    @GET
    public Page board(
            @Auth Operator operator, @Listed Query<WorkOrderFilter> query, @Context ContainerRequestContext request) {
        return board(lists, query, false, request, operator);
    }

    static Page board(
            WorkOrderLists lists,
            Query<WorkOrderFilter> asked,
            boolean mine,
            ContainerRequestContext request,
            Operator operator) {
        Query<WorkOrderFilter> query = PresentCentre.narrowed(asked, request, operator, WorkOrderScope.roles());
        WorkOrderFilter filter = query.filter();
        Board board = lists.board(filter.code(), filter.assigned(), operator);
        Set<WorkOrderState> states = filter.statesToRead();
        WorkOrderState chosen = states.size() == 1 ? states.iterator().next() : board.firstWithOrders();
        return Page.of(
                "repairs/orders/board.jte",
                new BoardView(board, query, mine, operator.username(), chosen, WorkOrders.mayReport(operator)));
    }

    @GET
    @Path("list")
    public Page list(
            @Auth Operator operator, @Listed Query<WorkOrderFilter> asked, @Context ContainerRequestContext request) {
        Query<WorkOrderFilter> query = PresentCentre.narrowed(asked, request, operator, WorkOrderScope.roles());
        ListPage list = WorkOrderList.LIST.read(query, lists::list, operator).view(List.of());
        return Page.of(
                "repairs/orders/list.jte",
                new ListView(list, query, operator.username(), WorkOrders.mayReport(operator)));
    }

    /**
     * Shows the form for a report. {@code room} and {@code asset} are a code within {@code centre}, or the digits of a label, which also
     * give the centre.
     */
    @GET
    @Path("new")
    public Page newReport(
            @Auth Operator operator,
            @QueryParam("centre") @DefaultValue("") String centre,
            @QueryParam("room") @DefaultValue("") String room,
            @QueryParam("asset") @DefaultValue("") String asset,
            @Context ContainerRequestContext request) {
        operator.require(WorkOrderScope.REPORTERS);
        Optional<CentreCode> present = ReportForm.centreOf(centre)
                .or(() -> PresentCentre.of(request)
                        .chosen()
                        .map(Centre::code)
                        .filter(code -> WorkOrders.mayReport(code, operator)));
        ReportPlaces.Named named = places.named(present, room, asset, operator);
        FormState entered = FormState.begun(randomness.id())
                .with("room", named.room().or(() -> lastRoom(named, operator)).orElse(""))
                .with("asset", named.asset().orElse(""))
                .with("category", places.kind(named, operator).map(Enum::name).orElse(""));
        return page(named.centre(), entered, false, operator);
    }

    /** Returns the room of the operator's last report, for a reporter on a round; absent if it is too long ago, and beside an asset. */
    private Optional<String> lastRoom(ReportPlaces.Named named, Operator operator) {
        return named.centre()
                .filter(any -> named.asset().isEmpty())
                .flatMap(at -> lists.list(WorkOrderFilter.ALL.at(at), Optional.empty(), LOOKED_AT, operator).stream()
                        .map(ListedOrder::order)
                        .filter(each -> each.reporter().equals(operator.username()))
                        .findFirst())
                .filter(last -> last.reportedAt().isAfter(clock.instant().minus(ROUND)))
                .flatMap(last -> last.place().roomCode())
                .map(RoomCode::value);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(LARGEST_FORM)
    public Response report(@Auth Operator operator, Submitted<ReportForm> sent) {
        operator.require(WorkOrderScope.REPORTERS);
        return Pages.submit(
                () -> {
                    ReportForm form = sent.form();
                    IdempotencyKey claim = acts.accept(form, sent.file("photo"), operator);
                    orders.report(claim, form.report(), taken(claim, sent), operator);
                    return Pages.seeOther(
                            PATH + "/" + orders.get(form.id(), operator).number(), "repairs.reported");
                },
                refusal -> page(
                        ReportForm.centreOf(sent.entered().value("centre")),
                        sent.entered().refusedBy(refusal),
                        sent.file("photo").isPresent(),
                        operator));
    }

    /** Writes the photo to disk. For a repeated report it is already there. */
    private List<StoredFile> taken(IdempotencyKey claim, Submitted<ReportForm> sent) {
        return orders.isRepeated(claim)
                ? List.of()
                : sent.file("photo").map(this::taken).stream().toList();
    }

    private StoredFile taken(byte[] sent) {
        try {
            return photos.take(sent);
        } catch (PhotoRefused refused) {
            throw new InvalidFields("photo", refused.message());
        }
    }

    private Page page(Optional<CentreCode> code, FormState entered, boolean photoLost, Operator operator) {
        List<Centre> mine = places.centres(operator);
        Optional<Centre> centre = mine.size() == 1 && code.isEmpty()
                ? Optional.of(mine.get(0))
                : code.map(each -> mine.stream()
                        .filter(other -> other.code().equals(each))
                        .findFirst()
                        .orElseThrow(NotFound::new));
        return Page.of(
                "repairs/orders/new.jte",
                new NewView(
                        centre,
                        mine,
                        centre.flatMap(each -> places.rooms(each.code(), operator)),
                        centre.flatMap(each -> places.assets(each.code(), operator)),
                        entered,
                        photoLost));
    }
}
