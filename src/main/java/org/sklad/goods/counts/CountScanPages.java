package org.sklad.goods.counts;

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
import org.sklad.centres.places.LocationCode;
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

/** The scan mode of a count. Each operator sees only their own scans. */
@Path(CountActs.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class CountScanPages {
    private static final ScanMode MODE = new ScanMode("goods/counts/scan.jte", "goods/counts/state.jte");
    private static final String USUAL_PLACE = "STORE";

    private final Counts counts;
    private final CountLines lines;
    private final Centres centres;
    private final CountScan scan;
    private final Forms forms;
    private final Randomness randomness;

    CountScanPages(Counts counts, CountLines lines, Centres centres, Stock stock, Forms forms, Randomness randomness) {
        this.counts = counts;
        this.lines = lines;
        this.centres = centres;
        this.scan = new CountScan(lines, stock);
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
        Count count = counts.mine(id, operator);
        if (!count.isOpen()) {
            return Pages.seeOther(path(id));
        }
        ScanOutcome<CountChoice> outcome = ScanOutcome.<CountChoice>of(ScanResult.NOTHING, at(location, count))
                .withEach(Math.max(1, each));
        return MODE.show(fragment, view(count, outcome, before == null ? ScannedList.LATEST : before, operator));
    }

    /** Handles one entry: a code, a number, or words. */
    @POST
    @Path("{id}/scan")
    public Response take(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<CountScanForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Count count = counts.mine(id, operator);
        return answer(count, sent.entered(), fragment, operator, at -> {
            CountScanForm form = sent.form();
            IdempotencyKey claim = forms.accept(path(id) + "/scan", form.id(), form);
            return scan.take(claim, count, centres.get(count.centre()), form, at, operator);
        });
    }

    /** Counts one more pack of scanned goods. */
    @POST
    @Path("{id}/quantity")
    public Response more(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(counts.mine(id, operator), sent.entered(), fragment, operator, at -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(path(id) + "/quantity", form.id(), form);
            lines.more(claim, id, scan(form), form.unitsEach(), operator);
            return ScanOutcome.<CountChoice>of(ScanResult.OK, at).withEach(form.unitsEach());
        });
    }

    /** Sets the total of scanned goods in their place. */
    @POST
    @Path("{id}/total")
    public Response total(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<TotalForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(counts.mine(id, operator), sent.entered(), fragment, operator, at -> {
            TotalForm form = sent.form();
            IdempotencyKey claim = forms.accept(path(id) + "/total", form.id(), form);
            lines.restate(claim, id, form.lastScan(), form.total(), operator);
            return ScanOutcome.of(ScanResult.OK, at);
        });
    }

    @POST
    @Path("{id}/undo")
    public Response undo(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(counts.mine(id, operator), sent.entered(), fragment, operator, at -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(path(id) + "/undo", form.id(), form);
            if (form.leavesSome()) {
                lines.less(claim, id, scan(form), form.unitsEach(), operator);
                return ScanOutcome.<CountChoice>said(ScanResult.OK, form.left(), at)
                        .withEach(form.unitsEach());
            }
            lines.undo(claim, id, scan(form), operator);
            return ScanOutcome.said(ScanResult.OK, Message.of("counts.line-taken-back"), at);
        });
    }

    private static int scan(ScannedForm form) {
        return Math.toIntExact(Math.min(form.last(), Integer.MAX_VALUE));
    }

    /** Answers at the location of the form, else at the location of the count, else at {@link #USUAL_PLACE}. */
    private Response answer(
            Count count,
            FormState entered,
            @Nullable String fragment,
            Operator operator,
            Function<String, ScanOutcome<CountChoice>> act) {
        String at = at(entered.value("location"), count);
        return MODE.answer(
                fragment,
                address(count.id()),
                at,
                () -> act.apply(at),
                outcome -> view(count, outcome, ScannedList.LATEST, operator));
    }

    private ScanView<CountAtWork, CountChoice> view(
            Count count, ScanOutcome<CountChoice> outcome, long before, Operator operator) {
        return new ScanView<>(
                lines.atWork(count, operator),
                path(count.id()),
                address(count.id()),
                lines.list(count.id(), before, ScannedList.OF_SCAN_MODE, operator),
                outcome,
                randomness::id);
    }

    private static String at(String text, Count count) {
        return LocationAddress.find(text, count.centre())
                .map(LocationAddress::location)
                .or(count::location)
                .map(LocationCode::value)
                .orElse(USUAL_PLACE);
    }

    private static String path(UUID id) {
        return CountActs.PATH + "/" + id;
    }

    private static String address(UUID id) {
        return path(id) + "/scan";
    }
}
