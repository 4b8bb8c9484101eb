package org.sklad.printing;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sklad.access.roles.Operator;

/** The receipt of a handout as a PDF. */
@Path("/api/v1/handouts/{id}/receipt")
public final class ReceiptsResource {
    private final Receipts receipts;

    ReceiptsResource(Receipts receipts) {
        this.receipts = receipts;
    }

    @GET
    @Produces(Pdf.TYPE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Pdf.TYPE, schema = @Schema(types = "string", format = "binary")))
    public Response get(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("language") @DefaultValue("") String language) {
        return Pdf.inline(receipts.draw(id, language, operator), "receipt").build();
    }
}
