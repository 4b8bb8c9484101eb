package org.sklad.goods.moves;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.scanlists.ScanMode;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.goods.shelves.PlacedForm;
import org.sklad.goods.shelves.Shelves;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Scan mode for moving goods. */
@Path("/moves")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class MoveScanPages {
    private static final ScanMode MODE = new ScanMode("goods/moves/scan.jte", "goods/moves/state.jte");

    private final Moves moves;
    private final MoveLines lines;
    private final Centres centres;
    private final Shelves shelves;
    private final MoveScan scan;
    private final Forms forms;
    private final Randomness randomness;

    public MoveScanPages(
            Moves moves,
            MoveLines lines,
            Centres centres,
            Stock stock,
            Shelves shelves,
            Forms forms,
            Randomness randomness) {
        this.moves = moves;
        this.lines = lines;
        this.centres = centres;
        this.shelves = shelves;
        this.scan = new MoveScan(lines, stock);
        this.forms = forms;
        this.randomness = randomness;
    }

    /**
     * Shows the scan mode.
     *
     * @param before shows goods before this movement; absent for the latest
     */
    @GET
    @Path("{id}/scan")
    public Response show(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("location") @DefaultValue("") String location,
            @QueryParam("placed") @DefaultValue("") String placed,
            @QueryParam("each") @DefaultValue("1") long each,
            @QueryParam("before") @Nullable Long before,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Move move = moves.mine(id, operator);
        if (!move.isOpen()) {
            return Pages.seeOther(path(id));
        }
        ScanOutcome<MoveChoice> outcome = ScanOutcome.<MoveChoice>of(ScanResult.NOTHING, goesTo(location, move))
                .withEach(Math.max(1, each))
                .keeping(ItemPlaces.parse(placed));
        return MODE.show(fragment, view(move, outcome, before == null ? ScannedList.LATEST : before, operator));
    }

    /** Handles one entry: a code, a number or words. */
    @POST
    @Path("{id}/scan")
    public Response take(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<MoveScanForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Move move = moves.mine(id, operator);
        return answer(move, operator, sent.entered(), fragment, location -> {
            MoveScanForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/scan"), form.id(), form);
            return scan.take(claim, move, centres.get(move.centre()), form, location, operator);
        });
    }

    /** Changes the quantity of moved goods. */
    @POST
    @Path("{id}/quantity")
    public Response quantity(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(moves.mine(id, operator), operator, sent.entered(), fragment, location -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/quantity"), form.id(), form);
            lines.restate(claim, id, form.last(), form.units(), operator);
            return ScanOutcome.<MoveChoice>of(ScanResult.OK, location).withEach(form.unitsEach());
        });
    }

    /** Moves scanned goods to the usual place of their item, and directs further goods of the item there. */
    @POST
    @Path("{id}/place")
    public Response place(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<PlacedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(moves.mine(id, operator), operator, sent.entered(), fragment, location -> {
            PlacedForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/place"), form.id(), form);
            lines.place(claim, id, form.last(), form.there(), operator);
            return ScanOutcome.<MoveChoice>of(ScanResult.OK, location).placing(form.places());
        });
    }

    @POST
    @Path("{id}/undo")
    public Response undo(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(moves.mine(id, operator), operator, sent.entered(), fragment, location -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/undo"), form.id(), form);
            if (form.leavesSome()) {
                lines.restate(claim, id, form.last(), form.units(), operator);
                return ScanOutcome.<MoveChoice>said(ScanResult.OK, form.left(), location)
                        .withEach(form.unitsEach());
            }
            lines.undoAlike(claim, id, form.last(), operator);
            return ScanOutcome.said(ScanResult.OK, Message.of("moves.line-taken-back"), location);
        });
    }

    /** Runs an action. The destination stays the same unless the action changes it. */
    private Response answer(
            Move move,
            Operator operator,
            FormState entered,
            @Nullable String fragment,
            Function<String, ScanOutcome<MoveChoice>> act) {
        String location = goesTo(entered.value("location"), move);
        ItemPlaces placed = ItemPlaces.parse(entered.value("placed"));
        return MODE.answer(
                fragment,
                address(move.id()),
                location,
                () -> act.apply(location).keeping(placed),
                outcome -> view(move, outcome.keeping(placed), ScannedList.LATEST, operator));
    }

    private ScanView<Move, MoveChoice> view(
            Move move, ScanOutcome<MoveChoice> outcome, long before, Operator operator) {
        return new ScanView<>(
                        move,
                        path(move.id()),
                        address(move.id()),
                        lines.list(move.id(), before, ScannedList.OF_SCAN_MODE),
                        outcome,
                        randomness::id)
                .proposing(
                        goods -> shelves.proposed(move.centre(), goods.sku(), ScanView.PROPOSED + 1, operator).stream()
                                .filter(each -> !each.location().equals(move.from()))
                                .toList());
    }

    private static String goesTo(String text, Move move) {
        return LocationAddress.find(text, move.centre())
                .map(address -> address.location().value())
                .orElse(move.to().value());
    }

    private static String path(UUID id) {
        return "/moves/" + id;
    }

    private static String address(UUID id) {
        return path(id) + "/scan";
    }

    private static String act(UUID id, String act) {
        return MoveActs.PATH + "/" + id + act;
    }
}
