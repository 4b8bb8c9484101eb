package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Operator;
import org.sklad.labels.PaperLanguage;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Forms;

/** Access exports of a person. */
@Path("/api/v1/beneficiaries/{caseCode}/access-exports")
@Consumes(MediaType.APPLICATION_JSON)
public final class AccessExportsResource {
    private final AccessExports exports;
    private final AccessPapers papers;
    private final Forms forms;

    AccessExportsResource(AccessExports exports, AccessPapers papers, Forms forms) {
        this.exports = exports;
        this.papers = papers;
        this.forms = forms;
    }

    /**
     * Exports all data and records the export. Only for a manager of the person's present or last centre who gave the
     * password recently. A repeated request needs a new id, because each export has its own record.
     */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = AccessExportAnswer.class)))
    public Response make(@Auth Operator operator, @PathParam("caseCode") CaseCode code, AccessExportForm form) {
        exports.person(code, operator);
        IdempotencyKey claim = forms.accept(path(code), form.id(), form);
        return Response.ok(AccessExportAnswer.of(exports.make(claim, code, operator)))
                .build();
    }

    /** Exports all data as a PDF for the person to read. A note replaces text that no font has; the JSON export contains it. */
    @POST
    @Path("paper")
    @Produces(AccessPapers.TYPE)
    public Response paper(@Auth Operator operator, @PathParam("caseCode") CaseCode code, AccessPaperForm form) {
        exports.person(code, operator);
        IdempotencyKey claim = forms.accept(path(code) + "/paper", form.id(), form);
        PaperLanguage language = papers.wanted(form);
        return AccessPapers.attachment(papers.draw(exports.make(claim, code, operator), language));
    }

    static String path(CaseCode code) {
        return "/beneficiaries/" + code + "/access-exports";
    }
}
