package org.sklad.people.peopleimport;

import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.ImportView;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Upload;

/** The page that imports lists of people. */
@Path("/people/import")
@Produces(MediaType.TEXT_HTML)
public final class PeopleImportPages {
    /** More than a reader looks at; the file has all. */
    private static final int MOST_SHOWN = 200;

    private final PeopleImport imports;
    private final Messages messages;

    public PeopleImportPages(PeopleImport imports, Messages messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /**
     * The upload form and the result.
     *
     * @param people the first of the registered persons
     */
    public record View(ImportView own, List<PeopleImported.Person> people) {
        public View {
            people = people.stream().limit(MOST_SHOWN).toList();
        }
    }

    /** A line of the result file. */
    public record AnswerLine(int line, String caseCode, String column, String reason) {}

    @GET
    public Page form(@Auth Operator operator) {
        PeopleImport.requireMayImport(operator);
        return page(ImportView.nothing(), List.of());
    }

    /** Imports a file. With {@code act=csv} the answer is a file with the case code of each line, or the reason why it was rejected. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(value = SheetReader.MOST_BYTES, isImport = true)
    public Response importFile(@Auth Operator operator, Upload upload, @Context HttpServletRequest request) {
        PeopleImport.requireMayImport(operator);
        return Pages.submit(
                () -> upload.use((file, act) -> entered(file, act, Pages.language(request), operator)),
                refusal -> page(ImportView.refused(refusal), List.of()));
    }

    private Response entered(java.nio.file.Path file, String act, Language language, Operator operator) {
        boolean tried = ImportView.isTry(act);
        PeopleImported imported = imports.of(file, tried, operator);
        return act.equals("csv")
                ? Response.ok(sheet(imported, language), Exports.CSV).build()
                : page(ImportView.of(imported.counts(), tried), imported.people())
                        .response();
    }

    private Sheet<AnswerLine> sheet(PeopleImported imported, Language language) {
        List<AnswerLine> lines = Stream.concat(
                        imported.people().stream()
                                .map(each -> new AnswerLine(
                                        each.line(),
                                        each.caseCode().map(CaseCode::value).orElse(""),
                                        "",
                                        "")),
                        imported.counts().rejected().stream()
                                .map(each -> new AnswerLine(
                                        each.line(), "", each.field(), messages.text(language, each.message()))))
                .sorted(Comparator.comparingInt(AnswerLine::line))
                .toList();
        List<Column<AnswerLine>> columns = List.of(
                new Column<>("platform.import.line", "", each -> new Cell.Whole(each.line())),
                Column.text("beneficiaries.case-code", "", AnswerLine::caseCode),
                Column.text("platform.import.column", "", AnswerLine::column),
                Column.text("platform.import.reason", "", AnswerLine::reason));
        return new Sheet<>("people-imported", columns, last -> last.isEmpty() ? lines : List.of());
    }

    private static Page page(ImportView own, List<PeopleImported.Person> people) {
        return Page.of("people/peopleimport/import.jte", new View(own, people));
    }
}
