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

/** All that is kept of a person, for the person. */
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
     * Everything, once it is on record that it was given. By a manager of the centre where the person is or was last, who gave the
     * password lately. Who repeats the request needs a new id: each showing has a row of its own.
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

    /** The same as a PDF to be read by the person. Writing that no font of ours has is said to be in the file alone. */
    @POST
    @Path("paper")
    @Produces(AccessPapers.TYPE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = AccessPapers.TYPE, schema = @Schema(types = "string", format = "binary")))
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
