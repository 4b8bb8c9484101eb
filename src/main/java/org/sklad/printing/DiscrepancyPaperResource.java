package org.sklad.printing;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sklad.access.roles.Operator;

/** The discrepancy list of a consignment as a PDF. */
@Path("/api/v1/consignments/{id}/discrepancies/paper")
public final class DiscrepancyPaperResource {
    private final DiscrepancyPapers papers;

    DiscrepancyPaperResource(DiscrepancyPapers papers) {
        this.papers = papers;
    }

    @GET
    @Produces(Pdf.TYPE)
    public Response get(@Auth Operator operator, @PathParam("id") UUID id) {
        return Pdf.inline(papers.draw(id, operator), "discrepancies").build();
    }
}
