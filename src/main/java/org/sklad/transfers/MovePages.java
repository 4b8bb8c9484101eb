package org.sklad.transfers;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.centres.Centre;
import org.sklad.centres.Centres;
import org.sklad.centres.LocationAddress;
import org.sklad.centres.LocationInTree;
import org.sklad.centres.Locations;
import org.sklad.centres.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Claim;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.Entered;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Submitted;
import org.sklad.stock.LotCode;
import org.sklad.stock.LotDetails;
import org.sklad.stock.Lots;
import org.sklad.stock.ReasonForm;
import org.sklad.stock.Stock;

/** Moves on pages: the list, a new one, and the scan mode in which goods are carried. */
@Path("/moves")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class MovePages {
    private static final String PATH = "/moves";
    private static final int ROWS = 50;
    private static final int LOCATIONS = 300;

    private final Moves moves;
    private final Centres centres;
    private final Locations locations;
    private final Lots lots;
    private final MoveScan scan;
    private final Forms forms;
    private final Randomness randomness;

    public MovePages(
            Moves moves,
            Centres centres,
            Locations locations,
            Stock stock,
            Lots lots,
            Forms forms,
            Randomness randomness) {
        this.moves = moves;
        this.centres = centres;
        this.locations = locations;
        this.lots = lots;
        this.scan = new MoveScan(moves, stock);
        this.forms = forms;
        this.randomness = randomness;
    }

    /** One page of the list. */
    public record ListView(Rows<Move> moves, String query, boolean mayMove) {}

    /**
     * The form for a new move.
     *
     * @param places the open real locations
     * @param lot which alone is carried, from its card
     */
    public record NewView(Centre centre, List<LocationInTree> places, Optional<LotDetails> lot, Entered entered) {}

    /** What was carried, as a document. */
    public record OneView(MoveView view, Entered entered, boolean mayMove) {
        public String path() {
            return PATH + "/" + view.move().id();
        }
    }

    /**
     * The scan mode.
     *
     * @param id of the next scan
     */
    public record ScanView(MoveView view, List<MovedGroup> groups, MoveOutcome outcome, UUID id, UUID otherId) {
        public String path() {
            return PATH + "/" + view.move().id();
        }

        public Optional<MovedGroup> last() {
            return groups.stream().findFirst();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("next") @DefaultValue("") String next) {
        Moves.requireMaySee(Optional.empty(), operator);
        Optional<CentreCode> centre = PresentCentre.of(request)
                .chosen()
                .map(Centre::code)
                .filter(code -> operator.roles().hasAt(code, Moves.MAY_SEE));
        Rows<Move> rows = Rows.page(
                moves.list(centre, MovePlace.parse(next), ROWS + 1, operator),
                ROWS,
                each -> MovePlace.of(each).toString());
        String query = centre.map(code -> "?centre=" + code).orElse("");
        return Page.of(
                "transfers/moves.jte",
                new ListView(rows, query, operator.roles().has(Moves.MAY_MOVE)));
    }

    @GET
    @Path("new")
    public Page newMove(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("lot") @DefaultValue("") String lot) {
        Centre centre = centre(operator, request);
        Entered entered = Entered.nothing()
                .with("id", randomness.id().toString())
                .with("from", from.isEmpty() ? "STORE" : from)
                .with("to", to)
                .with("lot", lot);
        return newPage(centre, entered, operator);
    }

    /** Begins a move, whose lines are scanned then; or carries the one lot from whose card one came. */
    @POST
    public Response begin(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<BeginForm> sent) {
        Centre centre = centre(operator, request);
        return Pages.submit(
                () -> {
                    BeginForm form = sent.form();
                    MovesResource.requireMayMove(operator, form.centre());
                    Claim claim = forms.accept(MovesResource.PATH, form.id(), form);
                    moves.post(claim, form.move(), operator);
                    return form.isOfLot()
                            ? Pages.seeOther(PATH + "/" + claim.id(), "transfers.moved")
                            : Pages.seeOther(PATH + "/" + claim.id() + "/scan");
                },
                refusal -> newPage(centre, sent.entered().refusedBy(refusal), operator));
    }

    @GET
    @Path("{id}")
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return onePage(id, Entered.nothing().with("id", randomness.id().toString()), operator);
    }

    @POST
    @Path("{id}/reversal")
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        moves.mine(id, operator);
        return Pages.submit(
                () -> {
                    ReasonForm form = sent.form();
                    Claim claim = forms.accept(act(id, "/reversal"), form.id(), form);
                    moves.reverse(claim, id, form.reason(), operator);
                    return Pages.seeOther(PATH + "/" + id, "transfers.reversed");
                },
                refusal -> onePage(id, sent.entered().refusedBy(refusal), operator));
    }

    @GET
    @Path("{id}/scan")
    public Response scan(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("each") @DefaultValue("1") long each,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Move move = moves.mine(id, operator);
        if (!move.isOpen()) {
            return Pages.seeOther(PATH + "/" + id);
        }
        String goesTo = LocationAddress.find(to, move.centre())
                .map(address -> address.location().value())
                .orElse(move.to().value());
        return scanPage(id, MoveOutcome.of("", Math.max(1, each), goesTo), fragment, 200, operator);
    }

    /** One entry of the scan mode: a code, a number, words. */
    @POST
    @Path("{id}/scan")
    public Response take(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<MoveScanForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Move move = moves.mine(id, operator);
        String to = goesTo(sent.entered(), move);
        return answer(id, to, fragment, operator, () -> {
            MoveScanForm form = sent.form();
            Claim claim = forms.accept(act(id, "/scan"), form.id(), form);
            MoveView view = moves.get(id, operator);
            return scan.take(claim, view, centres.get(move.centre()), form, to, operator);
        });
    }

    /** Another quantity of lines that were carried. */
    @POST
    @Path("{id}/quantity")
    public Response quantity(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<MoveQuantityForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Move move = moves.mine(id, operator);
        String to = goesTo(sent.entered(), move);
        return answer(id, to, fragment, operator, () -> {
            MoveQuantityForm form = sent.form();
            Claim claim = forms.accept(act(id, "/quantity"), form.id(), form);
            long quantity = form.quantity() == null ? 1 : form.quantity();
            moves.restate(claim, id, new LinkedHashSet<>(form.lines()), quantity, operator);
            return MoveOutcome.of("ok", form.each() == null ? 1 : form.each(), to);
        });
    }

    @POST
    @Path("{id}/undo")
    public Response undo(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<MoveQuantityForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Move move = moves.mine(id, operator);
        String to = goesTo(sent.entered(), move);
        return answer(id, to, fragment, operator, () -> {
            MoveQuantityForm form = sent.form();
            Claim claim = forms.accept(act(id, "/undo"), form.id(), form);
            moves.undo(claim, id, new LinkedHashSet<>(form.lines()), operator);
            return MoveOutcome.said("ok", Message.of("transfers.line-taken-back"), to);
        });
    }

    /** A fragment for the script; without it the page itself, by GET where nothing is said or asked. */
    private Response answer(
            UUID id, String to, @Nullable String fragment, Operator operator, Supplier<MoveOutcome> act) {
        try {
            MoveOutcome done = act.get();
            boolean silent = done.message().isEmpty() && done.candidates().isEmpty();
            return fragment == null && silent
                    ? Pages.seeOther(PATH + "/" + id + "/scan?to=" + done.to() + "&each=" + done.each())
                    : scanPage(id, done, fragment, 200, operator);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            Message said = refusal.errors().isEmpty()
                    ? refusal.message()
                    : refusal.errors().get(0).message();
            int status = refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422;
            return scanPage(id, MoveOutcome.said("refused", said, to), fragment, status, operator);
        }
    }

    private Response scanPage(UUID id, MoveOutcome outcome, @Nullable String fragment, int status, Operator operator) {
        MoveView view = moves.get(id, operator);
        ScanView shown = new ScanView(view, MovedGroup.of(view, randomness), outcome, randomness.id(), randomness.id());
        String template = fragment == null ? "transfers/scan.jte" : "transfers/state.jte";
        return Page.of(template, shown).withStatus(status).response();
    }

    private Page newPage(Centre centre, Entered entered, Operator operator) {
        List<LocationInTree> open = locations.list(centre.code(), false, "", LOCATIONS, operator).stream()
                .filter(each ->
                        each.location().active() && each.location().kind().isReal())
                .toList();
        Optional<LotDetails> lot = LotCode.find(entered.value("lot")).map(code -> lots.get(code, operator));
        return Page.of("transfers/new.jte", new NewView(centre, open, lot, entered));
    }

    private Page onePage(UUID id, Entered entered, Operator operator) {
        MoveView view = moves.get(id, operator);
        boolean may = operator.roles().hasAt(view.move().centre(), Moves.MAY_MOVE);
        return Page.of("transfers/move.jte", new OneView(view, entered, may));
    }

    private static String goesTo(Entered entered, Move move) {
        return LocationAddress.find(entered.value("to"), move.centre())
                .map(address -> address.location().value())
                .orElse(move.to().value());
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Moves.MAY_MOVE);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Moves.MAY_MOVE));
    }

    private static String act(UUID id, String act) {
        return MovesResource.PATH + "/" + id + act;
    }
}
