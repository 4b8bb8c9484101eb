package org.sklad.aid.dayend;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sklad.access.roles.Operator;

/** Papers of a distribution day as PDF. */
@Path("/api/v1/distribution-days")
public final class DayPapersResource {
    static final String TYPE = "application/pdf";

    private final DayPapers papers;

    public DayPapersResource(DayPapers papers) {
        this.papers = papers;
    }

    /** Draws the sign-off sheet. */
    @GET
    @Path("/{id}/sign-off")
    @Produces(TYPE)
    public Response signOff(@Auth Operator operator, @PathParam("id") UUID id) {
        return inline(papers.signOff(id, operator), "sign-off");
    }

    /** Draws the report. */
    @GET
    @Path("/{id}/report/paper")
    @Produces(TYPE)
    public Response report(@Auth Operator operator, @PathParam("id") UUID id) {
        return inline(papers.report(id, operator), "report");
    }

    static Response inline(byte[] pdf, String name) {
        return Response.ok(pdf, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .build();
    }
}
