package org.sklad.printing;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.labels.LabelFault;
import org.sklad.labels.LabelFormat;
import org.sklad.labels.LabelKind;
import org.sklad.labels.Medium;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;

/**
 * Pages for labels: the things, the sheet, its first free label, and the PDF for printing. All requests are GET because they create
 * nothing: a repeated request returns the same labels.
 */
@Path("/labels")
public final class LabelPages {
    /** The most usual medium of an office, for the first print. */
    private static final String USUAL_MEDIUM = "avery-l7160";

    private static final String PREVIEW = "image/png";

    private final Labels labels;

    LabelPages(Labels labels) {
        this.labels = labels;
    }

    /** A sheet or roll for selection. */
    public record MediumChoice(String name, Medium medium) {}

    /**
     * The arrangement of the labels on the paper.
     *
     * @param count number of labels in all
     * @param preview address of the picture of the first sheet
     * @param fault reason why it cannot be printed; empty if it can
     */
    public record Sheet(
            List<String> designs,
            String design,
            List<MediumChoice> media,
            MediumChoice chosen,
            int startAt,
            long count,
            int copies,
            String preview,
            Optional<Message> fault) {
        /** Returns the number of sheets it takes. */
        public long papers() {
            int onPage = chosen.medium().labelsOnPage();
            return (startAt - 1 + count + onPage - 1) / onPage;
        }

        /** Returns the state of a label of the first sheet, counted from 1: gone, printed or left. */
        public String at(int place) {
            if (place < startAt) {
                return "gone";
            }
            return place < startAt + count ? "printed" : "left";
        }
    }

    /**
     * The content of the page.
     *
     * @param consignment reference on the papers of the consignment with the goods to be labelled
     * @param sheet absent while there is nothing to print
     */
    public record View(
            List<LabelKind> kinds,
            FormState entered,
            Optional<String> consignment,
            List<Thing> things,
            Optional<Sheet> sheet,
            List<LabelFault> faults) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response choose(
            @Auth Operator operator, @Context UriInfo address, @CookieParam(LastSheet.COOKIE) @Nullable String last) {
        LabelRights.requireAny(operator);
        LabelQuery query = LabelQuery.of(address.getQueryParameters());
        LabelKind kind =
                query.kind().orElseGet(() -> LabelRights.kinds(operator).get(0));
        Optional<String> consignment = query.consignment().map(id -> labels.reference(id, operator));
        FormState entered = entered(query, kind);
        try {
            List<String> refs = refs(query, operator);
            if (refs.isEmpty()) {
                return page(operator, entered, consignment, List.of(), Optional.empty(), 200);
            }
            List<Thing> things = labels.things(kind, refs, operator);
            Optional<InvalidFields> wrong = wrongCopies(query, refs.size());
            Wanted wanted = new Wanted(kind, refs, refs.size(), wrong.isEmpty(), LastSheet.of(last));
            return page(
                    operator,
                    wrong.map(entered::refusedBy).orElse(entered),
                    consignment,
                    things,
                    sheet(query, wanted, operator),
                    wrong.isEmpty() ? 200 : 422);
        } catch (NothingToLabel missing) {
            // The reference was typed or scanned on this page, so the message is shown at the field and the input
            // stays.
            return page(operator, entered.refusedBy(atField(missing)), consignment, List.of(), Optional.empty(), 422);
        } catch (InvalidFields wrong) {
            return page(operator, entered.refusedBy(wrong), consignment, List.of(), Optional.empty(), 422);
        }
    }

    /** Draws the labels. A link that names only the things gets the usual design on the sheet of the last print. */
    @GET
    @Path("sheet.pdf")
    @Produces(Pdf.TYPE)
    public Response sheet(
            @Auth Operator operator, @Context UriInfo address, @CookieParam(LastSheet.COOKIE) @Nullable String last) {
        LabelRights.requireAny(operator);
        LabelQuery query = LabelQuery.of(address.getQueryParameters());
        LabelRequest wish =
                wish(query.medium().isEmpty() ? onUsualSheet(query, last) : query, LabelFormat.PDF, operator);
        byte[] pdf = labels.draw(wish, operator);
        int onPage = labels.medium(wish.medium()).labelsOnPage();
        long used = wish.startAt() - 1 + (long) wish.refs().size() * wish.copies();
        LastSheet next = new LastSheet(wish.medium(), (int) (used % onPage) + 1);
        return Pdf.inline(pdf, "labels-" + LabelQuery.code(wish.kind()))
                .cookie(next.cookie())
                .build();
    }

    private LabelQuery onUsualSheet(LabelQuery query, @Nullable String last) {
        List<String> designs = query.kind().map(labels::designs).orElse(List.of());
        if (designs.isEmpty()) {
            return query;
        }
        List<MediumChoice> media = media(designs.get(0));
        Optional<LastSheet> before = LastSheet.of(last);
        return chosen(media, query, before)
                .map(medium -> query.on(designs.get(0), medium.name(), startAt(query, medium, before)))
                .orElse(query);
    }

    private List<MediumChoice> media(String design) {
        return labels.media(design).stream()
                .map(name -> new MediumChoice(name, labels.medium(name)))
                .toList();
    }

    @GET
    @Path("preview.png")
    @Produces(PREVIEW)
    public Response preview(@Auth Operator operator, @Context UriInfo address) {
        LabelRights.requireAny(operator);
        LabelRequest wish = wish(LabelQuery.of(address.getQueryParameters()), LabelFormat.PNG, operator);
        return Response.ok(labels.firstPage(wish, operator), PREVIEW)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"labels.png\"")
                .build();
    }

    private LabelRequest wish(LabelQuery query, LabelFormat format, Operator operator) {
        LabelKind kind =
                query.kind().orElseThrow(() -> new InvalidFields("kind", Message.of("platform.field.required")));
        List<String> refs = refs(query, operator);
        if (refs.isEmpty()) {
            throw new InvalidFields("ref", Message.of("platform.field.required"));
        }
        labels.require(kind, refs, operator);
        int most = labels.medium(query.medium()).labelsOnPage();
        return new LabelRequest(
                kind, refs, query.design(), query.medium(), query.startAt(most), query.copies(LabelForm.MOST), format);
    }

    private List<String> refs(LabelQuery query, Operator operator) {
        List<String> refs = query.consignment()
                .map(id -> labels.received(id, query.each(), operator))
                .orElse(query.refs());
        if (refs.size() > Labels.MOST_REFS) {
            throw new InvalidFields("ref", Message.of("printing.too-many", refs.size(), Labels.MOST_REFS));
        }
        return refs;
    }

    /** Checks the number of copies. If it is wrong, the page is shown with one copy of each, so that the operator can correct it. */
    private static Optional<InvalidFields> wrongCopies(LabelQuery query, long things) {
        try {
            long labels = things * query.copies(LabelForm.MOST);
            return labels > LabelForm.MOST
                    ? Optional.of(new InvalidFields("copies", Message.of("labels.too-many", labels, LabelForm.MOST)))
                    : Optional.empty();
        } catch (InvalidFields wrong) {
            return Optional.of(wrong);
        }
    }

    /** Values derived from the query for the sheet. */
    private record Wanted(LabelKind kind, List<String> refs, long count, boolean copied, Optional<LastSheet> last) {}

    private Optional<Sheet> sheet(LabelQuery query, Wanted wanted, Operator operator) {
        List<String> designs = labels.designs(wanted.kind());
        if (designs.isEmpty()) {
            return Optional.empty();
        }
        String design = designs.contains(query.design()) ? query.design() : designs.get(0);
        List<MediumChoice> media = media(design);
        return chosen(media, query, wanted.last()).map(medium -> {
            int copies = wanted.copied() ? query.copies(LabelForm.MOST) : 1;
            int startAt = startAt(query, medium, wanted.last());
            LabelRequest wish = new LabelRequest(
                    wanted.kind(), wanted.refs(), design, medium.name(), startAt, copies, LabelFormat.PDF);
            return new Sheet(
                    designs,
                    design,
                    media,
                    medium,
                    startAt,
                    wanted.count() * copies,
                    copies,
                    query.preview(wanted.kind(), design, medium.name(), startAt, copies),
                    labels.fault(wish, operator));
        });
    }

    private static Optional<MediumChoice> chosen(List<MediumChoice> media, LabelQuery query, Optional<LastSheet> last) {
        return find(media, query.medium())
                .or(() -> last.flatMap(each -> find(media, each.medium())))
                .or(() -> find(media, USUAL_MEDIUM))
                .or(() -> media.stream().findFirst());
    }

    private static Optional<MediumChoice> find(List<MediumChoice> media, String name) {
        return media.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Returns the next label of the last sheet, or the first one if the medium has no label at that position. */
    private static int startAt(LabelQuery query, MediumChoice medium, Optional<LastSheet> last) {
        int most = medium.medium().labelsOnPage();
        int wanted = query.startAt().matches("[0-9]{1,4}")
                ? Integer.parseInt(query.startAt())
                : last.filter(each -> each.medium().equals(medium.name()))
                        .map(LastSheet::startAt)
                        .orElse(1);
        return wanted >= 1 && wanted <= most ? wanted : 1;
    }

    private static FormState entered(LabelQuery query, LabelKind kind) {
        return FormState.nothing()
                .with("kind", LabelQuery.code(kind))
                .with("ref", String.join("\n", query.refs()))
                .with("consignment", query.consignment().map(Object::toString).orElse(""))
                .with("each", query.each().name())
                .with("copies", query.copies().isEmpty() ? "1" : query.copies());
    }

    private static Refusal atField(NothingToLabel missing) {
        return new InvalidFields(List.of(new FieldError("ref", missing.message())));
    }

    private Response page(
            Operator operator,
            FormState entered,
            Optional<String> consignment,
            List<Thing> things,
            Optional<Sheet> sheet,
            int status) {
        return Page.of(
                        "printing/labels.jte",
                        new View(LabelRights.kinds(operator), entered, consignment, things, sheet, labels.faults()))
                .withStatus(status)
                .response();
    }
}
