package org.sklad.phone.imports;

import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.platform.web.Upload;

/** Pages of unreadable records: the list, each record, which a manager settles there, and the import of a file. */
@Path(UnreadableActs.PAGE)
public final class UnreadablePages extends FormPages {
    private static final String IMPORT = "/import";

    private final UnreadableRecords records;
    private final UnreadableActs acts;
    private final Imports imports;
    private final Randomness randomness;

    UnreadablePages(UnreadableRecords records, UnreadableActs acts, Imports imports, Randomness randomness) {
        this.records = records;
        this.acts = acts;
        this.imports = imports;
        this.randomness = randomness;
    }

    /** The page of one record. */
    public record OneView(UnreadableDetails details, List<ContentRow> problems, FormState entered, boolean maySettle) {
        public OneView {
            problems = List.copyOf(problems);
        }

        public String path() {
            return UnreadableActs.PAGE + "/" + details.record().id();
        }

        public Message kind() {
            return UnreadableList.words(details.record().kind());
        }

        public Message state() {
            return UnreadableList.words(details.record().state());
        }

        public String look() {
            return UnreadableList.kind(details.record().state());
        }
    }

    /** The form for a file, and the result. */
    public record ImportView(FormState entered, Optional<ImportedRecords> outcome) {}

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<UnreadableFilter> query) {
        boolean manager = operator.roles().has(Role.MANAGER);
        return UnreadableList.LIST
                .read(
                        PresentCentre.narrowed(query, request, operator, UnreadableRecords.maySee()),
                        records::list,
                        operator)
                .page(ListPage.Action.where(manager, UnreadableActs.PAGE + IMPORT, "imports.import"));
    }

    @GET
    @Path(IMPORT)
    public Page form(@Auth Operator operator) {
        Imports.requireMayImport(operator);
        return page(new ImportView(FormState.nothing(), Optional.empty()));
    }

    /** Imports a file. A repeated one changes nothing, so no id is needed. */
    @POST
    @Path(IMPORT)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(value = SheetReader.MOST_BYTES, isImport = true)
    public Response importFile(@Auth Operator operator, Upload upload) {
        Imports.requireMayImport(operator);
        return Pages.submit(
                () -> page(new ImportView(
                                FormState.nothing(),
                                Optional.of(upload.use((file, act) -> imports.of(file, operator)))))
                        .response(),
                refusal -> page(new ImportView(FormState.nothing().refusedBy(refusal), Optional.empty())));
    }

    @GET
    @Path(UnreadableActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("record") UUID record, @Context HttpServletRequest request) {
        FormState entered = FormState.begun(randomness.id());
        return page(record, entered, Pages.language(request), operator);
    }

    @POST
    @Path(UnreadableActs.SETTLEMENT)
    public Response settle(
            @Auth Operator operator,
            @PathParam("record") UUID record,
            Submitted<ReasonForm> sent,
            @Context HttpServletRequest request) {
        return acts.settle.submit(
                record, sent, operator, entered -> page(record, entered, Pages.language(request), operator));
    }

    private Page page(UUID id, FormState entered, Language reader, Operator operator) {
        UnreadableDetails details = records.get(id, operator);
        UnreadableRecord record = details.record();
        boolean may = record.state() == UnreadableState.OPEN && operator.roles().hasAt(record.centre(), Role.MANAGER);
        return Page.of("phone/imports/record.jte", new OneView(details, details.problems(reader), entered, may))
                .at(record.centre().value());
    }

    private static Page page(ImportView view) {
        return Page.of("phone/imports/import.jte", view);
    }
}
