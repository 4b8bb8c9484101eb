package org.sklad.goods.receiving;

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
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.boxes.BoxActs;
import org.sklad.goods.boxes.NewBox;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.intake.Question;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.scanlists.ScanMode;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.goods.shelves.PlacedForm;
import org.sklad.goods.shelves.Shelves;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/**
 * Scan mode for incoming goods: receives a consignment, or sorts a sack of it. Public, because resource methods of non-public
 * classes are not found.
 */
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public abstract class IntakeScanPages {
    private static final ScanMode MODE = new ScanMode("goods/receiving/receive.jte", "goods/receiving/state.jte");

    /** Path of the documents, for pages and below the root of the API. */
    private final String path;

    private final ConsignmentLines lines;
    private final BoxActs boxes;
    private final ConsignmentScan scan;
    private final Shelves shelves;
    private final Forms forms;
    private final Randomness randomness;

    IntakeScanPages(
            String path,
            ConsignmentLines lines,
            BoxActs boxes,
            ConsignmentScan scan,
            Shelves shelves,
            Forms forms,
            Randomness randomness) {
        this.shelves = shelves;
        this.path = path;
        this.boxes = boxes;
        this.lines = lines;
        this.scan = scan;
        this.forms = forms;
        this.randomness = randomness;
    }

    /**
     * Finds the intake with the id in the address that the operator may receive into. Rejects the id of another kind of document.
     */
    abstract Intake mine(UUID id, Operator operator);

    /**
     * Shows the scan mode, with a question if the parameters contain one.
     *
     * @param before shows lines before this one; absent for the latest
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
            @QueryParam("placed") @DefaultValue("") String placed,
            @QueryParam("before") @Nullable Long before,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Intake intake = mine(id, operator);
        if (!intake.isOpen()) {
            return Pages.seeOther(path(id));
        }
        String goesTo = goesTo(location, intake);
        ScanOutcome<Question> outcome = asked(words, code, operator)
                .map(question -> ScanOutcome.asks(question, goesTo))
                .orElseGet(() ->
                        ScanOutcome.<Question>of(ScanResult.NOTHING, goesTo).keeping(Sku.isValid(style) ? style : ""));
        return MODE.show(
                fragment,
                view(
                        intake,
                        outcome.keeping(ItemPlaces.parse(placed)),
                        before == null ? ScannedList.LATEST : before,
                        operator));
    }

    private Optional<Question> asked(String words, String code, Operator operator) {
        if (!code.isEmpty()) {
            return Optional.of(new Question.Meaning(code, scan.candidates(words, operator)));
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question.Choice(words, scan.candidates(words, operator)));
    }

    /** Handles one entry: a code, a number or words. */
    @POST
    @Path("{id}/scan")
    public Response scan(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScanForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Intake intake = mine(id, operator);
        return answer(intake, operator, sent.entered(), fragment, location -> {
            ScanForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/scan"), form.id(), form);
            return scan.take(claim, intake, form, location, operator);
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
        return answer(mine(id, operator), operator, sent.entered(), fragment, location -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/quantity"), form.id(), form);
            Restatement wanted = Restatement.times(form.units() / form.unitsEach());
            lines.restate(claim, id, form.last(), wanted, operator);
            return ScanOutcome.of(ScanResult.OK, location);
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
        return answer(mine(id, operator), operator, sent.entered(), fragment, location -> {
            PlacedForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/place"), form.id(), form);
            lines.place(claim, id, form.last(), form.there(), operator);
            return ScanOutcome.<Question>of(ScanResult.OK, location).placing(form.places());
        });
    }

    /** Marks scanned goods as damaged or refused. */
    @POST
    @Path("{id}/condition")
    public Response condition(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ConditionForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(mine(id, operator), operator, sent.entered(), fragment, location -> {
            ConditionForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/condition"), form.id(), form);
            lines.inspect(claim, id, form.last(), form.times(), form.found(), operator);
            Message said = Message.of("receiving.found." + form.condition(), form.times());
            return ScanOutcome.said(ScanResult.OK, said, location);
        });
    }

    /** Reverses one scan, or all scans of the goods. */
    @POST
    @Path("{id}/undo")
    public Response undo(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(mine(id, operator), operator, sent.entered(), fragment, location -> {
            ScannedForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/undo"), form.id(), form);
            if (form.leavesSome()) {
                lines.undoOne(claim, id, form.last(), operator);
                return ScanOutcome.said(ScanResult.OK, form.left(), location);
            }
            lines.undoAlike(claim, id, form.last(), operator);
            return ScanOutcome.said(ScanResult.OK, Message.of("receiving.taken-back"), location);
        });
    }

    /** Receives quantities of several sizes of a style at once. */
    @POST
    @Path("{id}/grid")
    public Response grid(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<GridForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(mine(id, operator), operator, sent.entered(), fragment, location -> {
            GridForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/grid"), form.id(), form);
            lines.receive(claim, id, form.incoming(), "", operator);
            return ScanOutcome.of(ScanResult.OK, location);
        });
    }

    /** Creates a box at the current destination and directs the next goods into it. */
    @POST
    @Path("{id}/box")
    public Response box(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<NextBoxForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        Intake intake = mine(id, operator);
        return answer(intake, operator, sent.entered(), fragment, location -> {
            NextBoxForm form = sent.form();
            IdempotencyKey claim = forms.accept(act(id, "/box"), form.id(), form);
            String at = BoxCode.find(location)
                    .map(box -> boxes.get(box, operator).box().location().value())
                    .orElse(location);
            boxes.make(claim, new NewBox(intake.centre(), at, Optional.empty(), List.of()), operator);
            BoxCode made = boxes.boxOf(claim.id());
            return ScanOutcome.goTo(Message.of("receiving.next-box", made.grouped(), at), made.toString());
        });
    }

    /** Attaches an unknown code to an existing or new item and receives the scanned goods. */
    @POST
    @Path("{id}/codes")
    public Response attach(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            Submitted<AttachForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return answer(mine(id, operator), operator, sent.entered(), fragment, location -> {
            try {
                AttachForm form = sent.form();
                IdempotencyKey claim = forms.accept(act(id, "/codes"), form.id(), form);
                return scan.attach(claim, id, form, location, operator);
            } catch (InvalidFields refusal) {
                return scan.askForUnits(sent.entered(), refusal, location);
            }
        });
    }

    /** Runs an action. The destination stays the same unless the action changes it. */
    private Response answer(
            Intake intake,
            Operator operator,
            FormState entered,
            @Nullable String fragment,
            Function<String, ScanOutcome<Question>> act) {
        String location = goesTo(entered.value("location"), intake);
        String style = Sku.isValid(entered.value("style")) ? entered.value("style") : "";
        ItemPlaces placed = ItemPlaces.parse(entered.value("placed"));
        return MODE.answer(
                fragment,
                address(intake.id()),
                location,
                () -> act.apply(location).keeping(style).keeping(placed),
                outcome -> view(intake, outcome.keeping(style).keeping(placed), ScannedList.LATEST, operator));
    }

    private ScanView<Intake, Question> view(
            Intake intake, ScanOutcome<Question> outcome, long before, Operator operator) {
        return new ScanView<>(
                        intake,
                        path(intake.id()),
                        address(intake.id()),
                        lines.list(intake, before, ScannedList.OF_SCAN_MODE),
                        ready(intake, outcome),
                        randomness::id)
                .proposing(goods -> shelves.proposed(intake.centre(), goods.sku(), ScanView.PROPOSED, operator));
    }

    /** Size buttons stay visible until another question is shown. */
    private ScanOutcome<Question> ready(Intake intake, ScanOutcome<Question> outcome) {
        return outcome.style().isEmpty() || outcome.question().isPresent()
                ? outcome
                : outcome.asking(lines.sizes(intake, new StyleCode(outcome.style())));
    }

    private static String goesTo(String text, Intake intake) {
        return LocationAddress.find(text, intake.centre())
                .map(address -> address.location().value())
                .orElse(intake.locationCode().value());
    }

    private String path(UUID id) {
        return path + "/" + id;
    }

    private String address(UUID id) {
        return path(id) + "/receive";
    }

    private String act(UUID id, String act) {
        return path(id) + act;
    }
}
