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

/** The receipt of a handout, for printing from its page. */
@Path("/handouts/{id}/receipt.pdf")
public final class ReceiptPages {
    private final Receipts receipts;

    ReceiptPages(Receipts receipts) {
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
