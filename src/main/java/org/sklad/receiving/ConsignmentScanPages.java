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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sklad.access.Operator;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Items;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.StyleCode;
import org.sklad.centres.LocationAddress;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Claim;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Entered;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.stock.ScanMode;
import org.sklad.stock.ScanOutcome;
import org.sklad.stock.ScanResult;
import org.sklad.stock.ScanView;
import org.sklad.stock.ScannedForm;
import org.sklad.stock.ScannedList;

/** The scan mode in which a consignment is received. */
@Path("/consignments")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class ConsignmentScanPages {
    private static final ScanMode MODE = new ScanMode("receiving/receive.jte", "receiving/state.jte");

    private final Consignments consignments;
    private final ConsignmentLines lines;
    private final ConsignmentScan scan;
    private final Forms forms;
    private final Randomness randomness;

    public ConsignmentScanPages(
            Consignments consignments, ConsignmentLines lines, Items items, Forms forms, Randomness randomness) {
        this.consignments = consignments;
        this.lines = lines;
        this.scan = new ConsignmentScan(lines, items);
        this.forms = forms;
        this.randomness = randomness;
    }

    /**
     * The scan mode as it stands, or with a question that was asked by GET.
     *
     * @param before what is shown stands before this line; absent for the latest
     */
    @GET
    @Path("{id}/receive")
    public Response receive(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("style") @DefaultValue("") String style,
            @QueryParam("location") @DefaultValue("") String location,
            @QueryParam("before") @Nullable Long before,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Consignment consignment = consignments.mine(id, operator);
        if (!consignment.isOpen()) {
            return Pages.seeOther(path(id));
        }
        String goesTo = goesTo(location, consignment);
        ScanOutcome<Question> outcome = asked(words, code, style, operator)
                .map(question -> question instanceof Question.Sizes
                        ? ScanOutcome.asks(question, goesTo).with(ScanResult.NOTHING, Optional.empty())
                        : ScanOutcome.asks(question, goesTo))
                .orElseGet(() -> ScanOutcome.of(ScanResult.NOTHING, goesTo));
        return MODE.show(fragment, view(consignment, outcome, before == null ? ScannedList.LATEST : before));
    }

    private Optional<Question> asked(String words, String code, String style, Operator operator) {
        if (Sku.isValid(style)) {
            return Optional.of(new Question.Sizes(lines.sizes(new StyleCode(style))));
        }
        if (!code.isEmpty()) {
            return Optional.of(new Question.Meaning(code, scan.candidates(words, operator)));
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question.Choice(words, scan.candidates(words, operator)));
    }

    /** One entry: a code, a number, words. */
    @POST
    @Path("{id}/scan")
    public Response scan(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScanForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Consignment consignment = consignments.mine(id, operator);
        return answer(consignment, sent.entered(), fragment, location -> {
            ScanForm form = sent.form();
            Claim claim = forms.accept(act(id, "/scan"), form.id(), form);
            return scan.take(claim, consignment, form, location, operator);
        });
    }

    /** Goods that were scanned count otherwise. */
    @POST
    @Path("{id}/quantity")
    public Response quantity(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(consignments.mine(id, operator), sent.entered(), fragment, location -> {
            ScannedForm form = sent.form();
            Claim claim = forms.accept(act(id, "/quantity"), form.id(), form);
            Restatement wanted = Restatement.times(form.units() / form.unitsEach());
            lines.restate(claim, id, form.last(), wanted, operator);
            return ScanOutcome.of(ScanResult.OK, location);
        });
    }

    /** Goods that were scanned are damaged, or refused. */
    @POST
    @Path("{id}/condition")
    public Response condition(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ConditionForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(consignments.mine(id, operator), sent.entered(), fragment, location -> {
            ConditionForm form = sent.form();
            Claim claim = forms.accept(act(id, "/condition"), form.id(), form);
            lines.inspect(claim, id, form.last(), form.times(), form.found(), operator);
            Message said = Message.of("receiving.found." + form.condition(), form.times());
            return ScanOutcome.said(ScanResult.OK, said, location);
        });
    }

    @POST
    @Path("{id}/undo")
    public Response undo(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(consignments.mine(id, operator), sent.entered(), fragment, location -> {
            ScannedForm form = sent.form();
            Claim claim = forms.accept(act(id, "/undo"), form.id(), form);
            lines.undoAlike(claim, id, form.last(), operator);
            return ScanOutcome.said(ScanResult.OK, Message.of("receiving.taken-back"), location);
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
        return answer(consignments.mine(id, operator), sent.entered(), fragment, location -> {
            GridForm form = sent.form();
            Claim claim = forms.accept(act(id, "/grid"), form.id(), form);
            lines.receive(claim, id, form.incoming(), "", operator);
            return ScanOutcome.of(ScanResult.OK, location);
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
        return answer(consignments.mine(id, operator), sent.entered(), fragment, location -> {
            AttachForm form = sent.form();
            Claim claim = forms.accept(act(id, "/codes"), form.id(), form);
            Optional<Item> asked = lines.attach(claim, id, form.meaning(), operator);
            return asked.isEmpty()
                    ? ScanOutcome.of(ScanResult.OK, location)
                    : ScanOutcome.asks(
                            new Question.OfLot(form.code().shown(), asked.get(), Entered.nothing()), location);
        });
    }

    /** What does not say where the next goods go leaves it as it is. */
    private Response answer(
            Consignment consignment,
            Entered entered,
            @Nullable String fragment,
            Function<String, ScanOutcome<Question>> act) {
        String location = goesTo(entered.value("location"), consignment);
        return MODE.answer(
                fragment,
                address(consignment.id()),
                location,
                () -> act.apply(location),
                outcome -> view(consignment, outcome, ScannedList.LATEST));
    }

    private ScanView<Consignment, Question> view(Consignment consignment, ScanOutcome<Question> outcome, long before) {
        return new ScanView<>(
                consignment,
                path(consignment.id()),
                address(consignment.id()),
                lines.list(consignment.id(), before, ScannedList.OF_SCAN_MODE),
                outcome,
                randomness::id);
    }

    private static String goesTo(String text, Consignment consignment) {
        return LocationAddress.find(text, consignment.centre())
                .map(address -> address.location().value())
                .orElse(consignment.locationCode().value());
    }

    private static String path(UUID id) {
        return "/consignments/" + id;
    }

    private static String address(UUID id) {
        return path(id) + "/receive";
    }

    private static String act(UUID id, String act) {
        return ConsignmentsResource.PATH + "/" + id + act;
    }
}
