package org.sklad.printing;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.sklad.access.roles.Operator;
import org.sklad.labels.LabelKind;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Forms;

/** Labels as a file. The body states the format; the Accept header is ignored. */
@Path("/api/v1/labels")
@Consumes(MediaType.APPLICATION_JSON)
public final class LabelsResource {
    private static final String PATH = "/labels";

    private final Labels labels;
    private final Forms forms;

    LabelsResource(Labels labels, Forms forms) {
        this.labels = labels;
        this.forms = forms;
    }

    /** Returns the labels with status 200, also for the first request, since nothing is created. */
    @POST
    @Produces(MediaType.WILDCARD)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(types = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(types = "string", format = "binary")),
                @Content(mediaType = "image/svg+xml", schema = @Schema(types = "string", format = "binary")),
                @Content(mediaType = "application/zpl", schema = @Schema(types = "string", format = "binary"))
            })
    public Response print(@Auth Operator operator, LabelForm form) {
        LabelRights.requireAny(operator);
        LabelKind kind = form.kind();
        List<String> refs = form.refs();
        // The fields are not marked as nullable because a checked form has them, but this form is not checked yet.
        if (Objects.nonNull(kind) && Objects.nonNull(refs) && refs.size() <= Labels.MOST_REFS) {
            labels.require(kind, refs.stream().filter(Objects::nonNull).toList(), operator);
        }
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        byte[] drawn = labels.print(claim, form.wish(), operator);
        return Response.ok(drawn, form.format().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"labels." + form.format().suffix() + "\"")
                .build();
    }
}
