package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Confirmation;
import org.sklad.labels.PaperLanguage;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The access export of a person, as a PDF in their language or as a file. */
@Path("/people/{caseCode}/access-export")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class AccessExportPages {
    private final AccessExports exports;
    private final AccessPapers papers;
    private final Forms forms;
    private final Randomness randomness;
    private final InstantSource clock;

    AccessExportPages(
            AccessExports exports, AccessPapers papers, Forms forms, Randomness randomness, InstantSource clock) {
        this.exports = exports;
        this.papers = papers;
        this.forms = forms;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** The person who asked for the export. */
    public record AccessView(Departed person, FormState entered, List<PaperLanguage> languages) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(@Auth Operator operator, @PathParam("caseCode") CaseCode code) {
        Departed person = exports.person(code, operator);
        FormState entered = FormState.begun(randomness.id())
                .with("language", papers.of(person).code());
        return Confirmation.before(
                operator,
                clock.instant(),
                path(code),
                () -> Response.ok(page(person, entered)).build());
    }

    /** Returns the PDF. Each request is a separate view of the identity with its own record. */
    @POST
    @Produces({MediaType.TEXT_HTML, AccessPapers.TYPE})
    public Response paper(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<AccessPaperForm> sent) {
        Departed person = exports.person(code, operator);
        return Confirmation.orAsk(
                path(code),
                () -> Pages.submit(
                        () -> {
                            AccessPaperForm form = sent.form();
                            IdempotencyKey claim = claim(code, form, "/paper");
                            PaperLanguage language = papers.wanted(form);
                            AccessExport export = exports.make(claim, code, operator);
                            return AccessPapers.attachment(papers.draw(export, language));
                        },
                        refusal -> page(person, sent.entered().refusedBy(refusal))));
    }

    /** Returns the export as a JSON file. */
    @POST
    @Path("file")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public Response file(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<AccessPaperForm> sent) {
        Departed person = exports.person(code, operator);
        return Confirmation.orAsk(
                path(code),
                () -> Pages.submit(
                        () -> {
                            IdempotencyKey claim = claim(code, sent.form(), "");
                            AccessExportAnswer answer = AccessExportAnswer.of(exports.make(claim, code, operator));
                            return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE)
                                    .header(
                                            HttpHeaders.CONTENT_DISPOSITION,
                                            "attachment; filename=\"access-export.json\"")
                                    .build();
                        },
                        refusal -> page(person, sent.entered().refusedBy(refusal))));
    }

    /** Draws a new id. The page stays open while a file is saved, so the next request must not count as a repetition. */
    private IdempotencyKey claim(CaseCode code, AccessPaperForm form, String kind) {
        return forms.accept(AccessExportsResource.path(code) + kind, randomness.id(), form);
    }

    private Page page(Departed person, FormState entered) {
        return Page.of("oversight/privacy/access.jte", new AccessView(person, entered, papers.languages()))
                .at(person.centre().value());
    }

    private static String path(CaseCode code) {
        return "/people/" + code + "/access-export";
    }
}
