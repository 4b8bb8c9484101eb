package org.sklad.printing;

import io.dropwizard.auth.Auth;
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
    public Response get(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("language") @DefaultValue("") String language) {
        return Pdf.inline(receipts.draw(id, language, operator), "receipt").build();
    }
}
