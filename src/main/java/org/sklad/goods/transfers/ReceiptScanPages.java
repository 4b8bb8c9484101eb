package org.sklad.goods.transfers;

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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.moves.MoveChoice;
import org.sklad.goods.moves.MoveScanForm;
import org.sklad.goods.scanlists.ScanMode;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.scanlists.ScannedGoods;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.goods.shelves.PlacedForm;
import org.sklad.goods.shelves.ProposedLocation;
import org.sklad.goods.shelves.Shelves;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Scan mode for receiving a transfer. */
@Path("/transfers")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class ReceiptScanPages {
    private static final ScanMode MODE =
            new ScanMode("goods/transfers/receive.jte", "goods/transfers/receive-state.jte");

    private final Transfers transfers;
    private final TransferReceipts receipts;
    private final ArrivingGoods arriving;
    private final Shelves shelves;
    private final ReceiptScan scan;
    private final Forms forms;
    private final Randomness randomness;

    ReceiptScanPages(
            Transfers transfers,
            TransferReceipts receipts,
            ArrivingGoods arriving,
            Shelves shelves,
            Forms forms,
            Randomness randomness) {
        this.transfers = transfers;
        this.receipts = receipts;
        this.arriving = arriving;
        this.shelves = shelves;
        this.scan = new ReceiptScan(receipts, arriving);
        this.forms = forms;
        this.randomness = randomness;
    }

    /** A transfer in the process of receiving, with its totals. */
    public record Arriving(Transfer transfer, SentTotals totals) {}

    /**
     * Shows the scan mode.
     *
     * @param before shows goods before this movement; absent for the latest
     */
    @GET
    @Path("{id}/receive")
    public Response show(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("location") @DefaultValue("") String location,
            @QueryParam("placed") @DefaultValue("") String placed,
            @QueryParam("each") @DefaultValue("1") long each,
            @QueryParam("before") @Nullable Long before,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Transfer transfer = transfers.receivedBy(id, operator);
        if (!transfer.isSent()) {
            return Pages.seeOther(path(id));
        }
        ScanOutcome<MoveChoice> outcome = ScanOutcome.<MoveChoice>of(ScanResult.NOTHING, goesTo(location, transfer))
                .withEach(Math.max(1, each))
                .keeping(ItemPlaces.parse(placed));
        return MODE.show(fragment, view(transfer, outcome, before == null ? ScannedList.LATEST : before, operator));
    }

    /** Handles one entry: a code, a number or words. */
    @POST
    @Path("{id}/receive/scan")
    public Response take(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<MoveScanForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Transfer transfer = transfers.receivedBy(id, operator);
        return answer(transfer, operator, sent.entered(), fragment, location -> {
            MoveScanForm form = sent.form();
            IdempotencyKey claim = forms.accept(TransferActs.act(id, "/receive/scan"), form.id(), form);
            return scan.take(claim, transfer, form, location, operator);
        });
    }

    /** Changes the quantity of received goods. */
    @POST
    @Path("{id}/receive/quantity")
    public Response quantity(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(transfers.receivedBy(id, operator), operator, sent.entered(), fragment, location -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(TransferActs.act(id, "/receive/quantity"), form.id(), form);
            receipts.restate(claim, id, form.last(), form.units(), operator);
            return ScanOutcome.<MoveChoice>of(ScanResult.OK, location).withEach(form.unitsEach());
        });
    }

    /** Moves received goods to the usual place of their item, and directs further goods of the item there. */
    @POST
    @Path("{id}/receive/place")
    public Response place(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<PlacedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(transfers.receivedBy(id, operator), operator, sent.entered(), fragment, location -> {
            PlacedForm form = sent.form();
            IdempotencyKey claim = forms.accept(TransferActs.act(id, "/receive/place"), form.id(), form);
            receipts.place(claim, id, form.last(), form.there(), operator);
            return ScanOutcome.<MoveChoice>of(ScanResult.OK, location).placing(form.places());
        });
    }

    @POST
    @Path("{id}/receive/undo")
    public Response undo(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(transfers.receivedBy(id, operator), operator, sent.entered(), fragment, location -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(TransferActs.act(id, "/receive/undo"), form.id(), form);
            if (form.leavesSome()) {
                receipts.restate(claim, id, form.last(), form.units(), operator);
                return ScanOutcome.<MoveChoice>said(ScanResult.OK, form.left(), location)
                        .withEach(form.unitsEach());
            }
            receipts.undoAlike(claim, id, form.last(), operator);
            return ScanOutcome.said(ScanResult.OK, Message.of("transfers.on-the-way-again"), location);
        });
    }

    /** Runs an action. The destination stays the same unless the action changes it. */
    private Response answer(
            Transfer transfer,
            Operator operator,
            FormState entered,
            @Nullable String fragment,
            Function<String, ScanOutcome<MoveChoice>> act) {
        String location = goesTo(entered.value("location"), transfer);
        ItemPlaces placed = ItemPlaces.parse(entered.value("placed"));
        return MODE.answer(
                fragment,
                address(transfer.id()),
                location,
                () -> act.apply(location).keeping(placed),
                outcome -> view(transfer, outcome.keeping(placed), ScannedList.LATEST, operator));
    }

    private ScanView<Arriving, MoveChoice> view(
            Transfer transfer, ScanOutcome<MoveChoice> outcome, long before, Operator operator) {
        UUID id = transfer.id();
        return new ScanView<>(
                        new Arriving(transfer, arriving.totals(id)),
                        address(id),
                        address(id),
                        receipts.list(id, before, ScannedList.OF_SCAN_MODE),
                        outcome,
                        randomness::id)
                .proposing(goods -> proposed(transfer, goods, operator));
    }

    /**
     * Proposes no location for a box, because its goods may belong in several places, or for goods that must stay in quarantine.
     */
    private List<ProposedLocation> proposed(Transfer transfer, ScannedGoods goods, Operator operator) {
        return goods.box().isLoose() && !arriving.goesIntoQuarantine(transfer)
                ? shelves.proposed(transfer.toCentre(), goods.sku(), ScanView.PROPOSED, operator)
                : List.of();
    }

    private static String goesTo(String text, Transfer transfer) {
        return LocationAddress.find(text, transfer.toCentre())
                .map(address -> address.location().value())
                .orElse(transfer.toLocation().value());
    }

    private static String path(UUID id) {
        return "/transfers/" + id;
    }

    private static String address(UUID id) {
        return path(id) + "/receive";
    }
}
