package org.sklad.goods.bags;

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
import org.sklad.goods.lots.BoxCode;
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
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Scan mode for the reconciliation of a bag. */
@Path("/reconciliations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class BagScanPages {
    private static final ScanMode MODE = new ScanMode("goods/bags/bag-scan.jte", "goods/bags/bag-state.jte");

    private final Reconciliations reconciliations;
    private final ReconciliationLines lines;
    private final Centres centres;
    private final BagScan scan;
    private final Forms forms;
    private final Randomness randomness;

    public BagScanPages(
            Reconciliations reconciliations,
            ReconciliationLines lines,
            Centres centres,
            Stock stock,
            Forms forms,
            Randomness randomness) {
        this.reconciliations = reconciliations;
        this.lines = lines;
        this.centres = centres;
        this.scan = new BagScan(lines, stock);
        this.forms = forms;
        this.randomness = randomness;
    }

    /**
     * Shows the scan mode.
     *
     * @param before shows scans before this one; absent for the latest
     */
    @GET
    @Path("{id}/scan")
    public Response show(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("location") @DefaultValue("") String location,
            @QueryParam("each") @DefaultValue("1") long each,
            @QueryParam("before") @Nullable Long before,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Reconciliation of = reconciliations.mine(id, operator);
        if (!of.isOpen()) {
            return Pages.seeOther(path(id));
        }
        ScanOutcome<BagChoice> outcome =
                ScanOutcome.<BagChoice>of(ScanResult.NOTHING, at(location, of)).withEach(Math.max(1, each));
        return MODE.show(fragment, view(of, outcome, before == null ? ScannedList.LATEST : before));
    }

    /** Handles one entry: a code, a number or words. */
    @POST
    @Path("{id}/scan")
    public Response take(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<BagScanForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Reconciliation of = reconciliations.mine(id, operator);
        return answer(of, sent.entered(), fragment, location -> {
            BagScanForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/scan"), form.id(), form);
            return scan.take(claim, of, centres.get(of.centre()), form, location, operator);
        });
    }

    /** Adds a pack to the last scanned goods. */
    @POST
    @Path("{id}/quantity")
    public Response quantity(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(reconciliations.mine(id, operator), sent.entered(), fragment, location -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/quantity"), form.id(), form);
            lines.more(claim, id, form.last(), form.unitsEach(), operator);
            return ScanOutcome.<BagChoice>of(ScanResult.OK, location).withEach(form.unitsEach());
        });
    }

    @POST
    @Path("{id}/undo")
    public Response undo(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(reconciliations.mine(id, operator), sent.entered(), fragment, location -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/undo"), form.id(), form);
            if (form.leavesSome()) {
                lines.less(claim, id, form.last(), form.unitsEach(), operator);
                return ScanOutcome.<BagChoice>said(ScanResult.OK, form.left(), location)
                        .withEach(form.unitsEach());
            }
            lines.undo(claim, id, form.last(), operator);
            return ScanOutcome.said(ScanResult.OK, Message.of("bags.bag.line-taken-back"), location);
        });
    }

    /** Runs an action. The place in the bag stays the same unless the action changes it. */
    private Response answer(
            Reconciliation of,
            FormState entered,
            @Nullable String fragment,
            Function<String, ScanOutcome<BagChoice>> act) {
        String location = at(entered.value("location"), of);
        return MODE.answer(
                fragment,
                address(of.id()),
                location,
                () -> act.apply(location),
                outcome -> view(of, outcome, ScannedList.LATEST));
    }

    private ScanView<Reconciliation, BagChoice> view(Reconciliation of, ScanOutcome<BagChoice> outcome, long before) {
        return new ScanView<>(
                of,
                path(of.id()),
                address(of.id()),
                lines.list(of.id(), before, ScannedList.OF_SCAN_MODE),
                outcome,
                randomness::id);
    }

    private static String at(String text, Reconciliation of) {
        return BoxCode.find(text)
                .flatMap(BoxCode::digits)
                .orElseGet(() -> of.bag().value());
    }

    private static String path(UUID id) {
        return "/reconciliations/" + id;
    }

    private static String address(UUID id) {
        return path(id) + "/scan";
    }

    private static String act(UUID id, String act) {
        return ReconciliationActs.PATH + "/" + id + act;
    }
}
