package org.sklad.goods.scanlists;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.goods.shelves.PlacedForm;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.platform.web.WithId;

/**
 * The scan mode of documents: one field, one list, the last result large. A room adds the address of its documents and their page. The
 * script gets a fragment as an answer, a browser without script the page itself.
 *
 * @param <D> the document
 * @param <Q> the question that a document of this kind asks
 */
public abstract class ScanPages<D, Q> extends FormPages {
    private final ScanDocument<D, Q> kind;
    private final ScanPlaces places;
    private final Forms forms;
    private final Randomness randomness;

    protected ScanPages(ScanDocument<D, Q> kind, ScanPlaces places, Forms forms, Randomness randomness) {
        this.kind = kind;
        this.places = places;
        this.forms = forms;
        this.randomness = randomness;
    }

    /** Handles one entry: a code, a number or words. */
    @POST
    @Path("{id}/scan")
    public Response take(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<ScanForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return act(operator, id, "/scan", sent, fragment, this::taken);
    }

    /** Changes the quantity of scanned goods. */
    @POST
    @Path("{id}/quantity")
    public Response quantity(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return act(operator, id, "/quantity", sent, fragment, this::changed);
    }

    /** Reverses one scan, or all scans of the goods. */
    @POST
    @Path("{id}/undo")
    public Response undo(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return act(operator, id, "/undo", sent, fragment, this::undone);
    }

    /** Shows the scan mode. */
    protected final Response page(Operator by, String id, UriInfo uri, @Nullable String fragment) {
        D document = kind.find(id, by);
        if (!kind.isOpen(document)) {
            return Pages.seeOther(kind.path(document));
        }
        ScanQuery query = ScanQuery.of(uri);
        String at = kind.target(document, query.text("location"));
        ScanOutcome<Q> outcome = kind.asked(document, query, by)
                .map(question -> ScanOutcome.asks(question, at))
                .orElseGet(() -> ScanOutcome.<Q>of(ScanResult.NOTHING, at)
                        .withEach(query.number("each", 1))
                        .keeping(style(query.text("style"))))
                .keeping(ItemPlaces.parse(query.text("placed")));
        return show(document, by, fragment, 200, outcome, query.number("before", ScannedList.LATEST));
    }

    /** Moves scanned goods to the usual place of their item, and directs further goods of the item there. */
    protected final Response place(Operator by, String id, Submitted<PlacedForm> sent, @Nullable String fragment) {
        return act(by, id, "/place", sent, fragment, (scan, form) -> {
            kind.place(scan, form);
            return ScanOutcome.<Q>of(ScanResult.OK, scan.at()).placing(form.places());
        });
    }

    /**
     * Answers an act.
     *
     * @param act the end of its address
     * @param fragment present in requests of the script
     */
    protected final <F extends Record & WithId> Response act(
            Operator by,
            String id,
            String act,
            Submitted<F> sent,
            @Nullable String fragment,
            BiFunction<Scan<D>, F, ScanOutcome<Q>> work) {
        D document = kind.find(id, by);
        return answer(document, by, sent.entered(), fragment, at -> {
            F form = sent.form();
            IdempotencyKey claim = forms.accept(kind.acts(document) + act, form);
            return work.apply(new Scan<>(claim, document, at, by), form);
        });
    }

    /** Answers an act. The page keeps its place, its style and its locations of single items unless the act changes them. */
    private Response answer(
            D document,
            Operator by,
            FormState entered,
            @Nullable String fragment,
            Function<String, ScanOutcome<Q>> act) {
        String at = kind.target(document, entered.value("location"));
        String style = style(entered.value("style"));
        ItemPlaces placed = ItemPlaces.parse(entered.value("placed"));
        ScanOutcome<Q> done;
        int status = 200;
        try {
            done = act.apply(at);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            done = kind.refused(refusal, entered, document, at);
            int refused = refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422;
            status = done.question().isPresent() ? 200 : refused;
        }
        ScanOutcome<Q> kept = (done.style().isEmpty() ? done.keeping(style) : done).keeping(placed);
        return status == 200 && fragment == null && kept.isSilent()
                ? Pages.seeOther(kind.address(document) + kept.query())
                : show(document, by, fragment, status, kept, ScannedList.LATEST);
    }

    private ScanOutcome<Q> taken(Scan<D> scan, ScanForm form) {
        if (form.number().isPresent()) {
            return numbered(scan, form.goods(), form.number().get());
        }
        return kind.chosen(scan, form)
                .orElseGet(() -> form.code() == null
                        ? ScanOutcome.of(ScanResult.NOTHING, scan.at())
                        : kind.scanned(scan, form, form.code()));
    }

    private ScanOutcome<Q> changed(Scan<D> scan, ScannedForm form) {
        if (form.quantity() == null && form.times() != null) {
            return numbered(scan, form, form.times());
        }
        kind.more(scan, form);
        return ScanOutcome.<Q>of(ScanResult.OK, scan.at()).withEach(form.unitsEach());
    }

    private ScanOutcome<Q> numbered(Scan<D> scan, ScannedForm goods, long packs) {
        kind.number(scan, goods, packs);
        return ScanOutcome.<Q>of(ScanResult.OK, scan.at()).withEach(goods.unitsEach());
    }

    private ScanOutcome<Q> undone(Scan<D> scan, ScannedForm form) {
        if (form.leavesSome()) {
            kind.less(scan, form);
            return ScanOutcome.<Q>said(ScanResult.OK, form.left(), scan.at()).withEach(form.unitsEach());
        }
        Message said = kind.undo(scan, form.last());
        return ScanOutcome.said(ScanResult.OK, said, scan.at());
    }

    private Response show(
            D document, Operator by, @Nullable String fragment, int status, ScanOutcome<Q> outcome, long before) {
        boolean part = fragment != null;
        CentreCode centre = kind.centre(document);
        Optional<ScanTarget> target =
                kind.hasTarget() ? Optional.of(places.target(centre, outcome.location(), !part, by)) : Optional.empty();
        ScanView<?, Q> view = kind.view(document, outcome, before, by)
                .shown(randomness::id, part, centre, target, part ? List.of() : kind.often(document));
        return Page.of(kind.template(), view).withStatus(status).response();
    }

    private static String style(String text) {
        return Sku.isValid(text) ? text : "";
    }
}
