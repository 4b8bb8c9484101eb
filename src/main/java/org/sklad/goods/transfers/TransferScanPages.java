package org.sklad.goods.transfers;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.goods.moves.MoveChoice;
import org.sklad.goods.moves.MoveLines;
import org.sklad.goods.moves.MoveScanForm;
import org.sklad.goods.scanlists.ScanMode;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Scan mode for filling a draft: goods are scanned as they are prepared or loaded. */
@Path("/transfers")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class TransferScanPages {
    private static final ScanMode MODE = new ScanMode("goods/transfers/fill.jte", "goods/transfers/fill-state.jte");

    private final Transfers transfers;
    private final TransferLines lines;
    private final Centres centres;
    private final TransferScan scan;
    private final Forms forms;
    private final Randomness randomness;

    TransferScanPages(
            Transfers transfers,
            TransferLines lines,
            MoveLines goods,
            Centres centres,
            Stock stock,
            Forms forms,
            Randomness randomness) {
        this.transfers = transfers;
        this.lines = lines;
        this.centres = centres;
        this.scan = new TransferScan(lines, goods, stock);
        this.forms = forms;
        this.randomness = randomness;
    }

    /**
     * Shows the scan mode.
     *
     * @param before shows lines before this one; absent for the latest
     */
    @GET
    @Path("{id}/scan")
    public Response show(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("before") @Nullable Long before,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Transfer transfer = transfers.mine(id, operator);
        if (!transfer.isDraft()) {
            return Pages.seeOther(path(id));
        }
        ScanOutcome<MoveChoice> outcome = ScanOutcome.of(ScanResult.NOTHING, transfer.to());
        return MODE.show(fragment, view(transfer, outcome, before == null ? ScannedList.LATEST : before));
    }

    /** Handles one entry: a code, a number or words. */
    @POST
    @Path("{id}/scan")
    public Response take(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<MoveScanForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Transfer transfer = transfers.mine(id, operator);
        return answer(transfer, fragment, () -> {
            MoveScanForm form = sent.form();
            IdempotencyKey claim = forms.accept(TransferActs.act(id, "/scan"), form.id(), form);
            return scan.take(claim, transfer, centres.get(transfer.fromCentre()), form, operator);
        });
    }

    /** Changes the quantity of scanned goods. */
    @POST
    @Path("{id}/quantity")
    public Response quantity(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Transfer transfer = transfers.mine(id, operator);
        return answer(transfer, fragment, () -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(TransferActs.act(id, "/quantity"), form.id(), form);
            lines.restate(claim, id, form.last(), Math.max(1, form.units() / form.unitsEach()), operator);
            return ScanOutcome.of(ScanResult.OK, transfer.to());
        });
    }

    @POST
    @Path("{id}/undo")
    public Response undo(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Transfer transfer = transfers.mine(id, operator);
        return answer(transfer, fragment, () -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(TransferActs.act(id, "/undo"), form.id(), form);
            if (form.leavesSome()) {
                lines.restate(claim, id, form.last(), form.units() / form.unitsEach(), operator);
                return ScanOutcome.said(ScanResult.OK, form.left(), transfer.to());
            }
            lines.undoAlike(claim, id, form.last(), operator);
            return ScanOutcome.said(ScanResult.OK, Message.of("transfers.line-taken-out"), transfer.to());
        });
    }

    private Response answer(Transfer transfer, @Nullable String fragment, Supplier<ScanOutcome<MoveChoice>> act) {
        return MODE.answer(
                fragment,
                address(transfer.id()),
                transfer.to(),
                act,
                outcome -> view(transfer, outcome, ScannedList.LATEST));
    }

    private ScanView<Transfer, MoveChoice> view(Transfer transfer, ScanOutcome<MoveChoice> outcome, long before) {
        return new ScanView<>(
                transfer,
                path(transfer.id()),
                address(transfer.id()),
                lines.list(transfer.id(), before, ScannedList.OF_SCAN_MODE),
                outcome,
                randomness::id);
    }

    private static String path(UUID id) {
        return "/transfers/" + id;
    }

    private static String address(UUID id) {
        return path(id) + "/scan";
    }
}
