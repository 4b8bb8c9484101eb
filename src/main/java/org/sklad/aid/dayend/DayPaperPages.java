package org.sklad.aid.dayend;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sklad.access.roles.Operator;

/** Papers of a distribution day, printed from its page. */
@Path("/distribution-days")
public final class DayPaperPages {
    private final DayPapers papers;

    public DayPaperPages(DayPapers papers) {
        this.papers = papers;
    }

    @GET
    @Path("{id}/sign-off.pdf")
    @Produces(DayPapersResource.TYPE)
    public Response signOff(@Auth Operator operator, @PathParam("id") UUID id) {
        return DayPapersResource.inline(papers.signOff(id, operator), "sign-off");
    }

    @GET
    @Path("{id}/report.pdf")
    @Produces(DayPapersResource.TYPE)
    public Response report(@Auth Operator operator, @PathParam("id") UUID id) {
        return DayPapersResource.inline(papers.report(id, operator), "report");
    }
}
