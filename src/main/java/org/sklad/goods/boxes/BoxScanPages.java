package org.sklad.goods.boxes;

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
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.scanlists.ScanMode;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.scanlists.ScannedGoods;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Submitted;

/** The scan mode for filling a box. Its list shows the contents of the box. */
@Path("/boxes")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class BoxScanPages {
    private static final ScanMode MODE = new ScanMode("goods/boxes/scan.jte", "goods/boxes/state.jte");

    private final BoxActs boxes;
    private final BoxScan scan;
    private final Forms forms;
    private final Randomness randomness;

    BoxScanPages(BoxActs boxes, Stock stock, Centres centres, Forms forms, Randomness randomness) {
        this.boxes = boxes;
        this.scan = new BoxScan(boxes, stock, centres);
        this.forms = forms;
        this.randomness = randomness;
    }

    @GET
    @Path("{code}/scan")
    public Response show(
            @Auth Operator operator,
            @PathParam("code") String code,
            @QueryParam("each") @DefaultValue("1") long each,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Box box = boxes.mine(ActsOnBoxes.box(code), operator);
        ScanOutcome<BoxQuestion> outcome = ScanOutcome.<BoxQuestion>of(
                        ScanResult.NOTHING, box.location().value())
                .withEach(Math.max(1, each));
        return MODE.show(fragment, view(box.code(), outcome, operator));
    }

    /** Handles one entry: a code, a number, or words. */
    @POST
    @Path("{code}/scan")
    public Response take(
            @Auth Operator operator,
            @PathParam("code") String code,
            Submitted<BoxScanForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Box box = boxes.mine(ActsOnBoxes.box(code), operator);
        return answer(box, operator, fragment, () -> {
            BoxScanForm form = sent.form();
            IdempotencyKey claim = forms.accept(ActsOnBoxes.act(box.code(), "/scan"), form.id(), form);
            return scan.take(claim, box, form, operator);
        });
    }

    /** Changes the quantity of a lot in the box. */
    @POST
    @Path("{code}/quantity")
    public Response quantity(
            @Auth Operator operator,
            @PathParam("code") String code,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Box box = boxes.mine(ActsOnBoxes.box(code), operator);
        return answer(box, operator, fragment, () -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(ActsOnBoxes.act(box.code(), "/quantity"), form.id(), form);
            boxes.restate(claim, box.code(), form.last(), form.units(), operator);
            return ScanOutcome.<BoxQuestion>of(ScanResult.OK, box.location().value())
                    .withEach(form.unitsEach());
        });
    }

    /** Reverses one scan of a lot, or takes the whole lot out. */
    @POST
    @Path("{code}/undo")
    public Response undo(
            @Auth Operator operator,
            @PathParam("code") String code,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Box box = boxes.mine(ActsOnBoxes.box(code), operator);
        return answer(box, operator, fragment, () -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(ActsOnBoxes.act(box.code(), "/undo"), form.id(), form);
            if (form.leavesSome()) {
                boxes.restate(claim, box.code(), form.last(), form.units(), operator);
                return ScanOutcome.<BoxQuestion>said(
                                ScanResult.OK, form.left(), box.location().value())
                        .withEach(form.unitsEach());
            }
            boxes.restate(claim, box.code(), form.last(), 0, operator);
            return ScanOutcome.said(
                    ScanResult.OK, Message.of("boxes.taken-out"), box.location().value());
        });
    }

    private Response answer(
            Box box, Operator operator, @Nullable String fragment, Supplier<ScanOutcome<BoxQuestion>> act) {
        return MODE.answer(
                fragment,
                address(box.code()),
                box.location().value(),
                act,
                outcome -> view(box.code(), outcome, operator));
    }

    private ScanView<BoxView, BoxQuestion> view(BoxCode code, ScanOutcome<BoxQuestion> outcome, Operator operator) {
        BoxView view = boxes.get(code, operator);
        List<ScannedGoods> goods = view.lots().stream()
                .map(lot -> new ScannedGoods(
                        lot.last(),
                        lot.sku(),
                        Optional.of(lot.lot()),
                        lot.number(),
                        lot.expiresOn(),
                        view.box().location(),
                        1,
                        lot.quantity(),
                        false))
                .toList();
        ScannedList list = new ScannedList(goods, view.items(), goods.size(), true, Optional.empty());
        return new ScanView<>(view, BoxPages.path(code), address(code), list, outcome, randomness::id);
    }

    private static String address(BoxCode code) {
        return BoxPages.path(code) + "/scan";
    }
}
