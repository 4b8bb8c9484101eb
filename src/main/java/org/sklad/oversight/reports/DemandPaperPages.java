package org.sklad.oversight.reports;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;

/** The unmet demand as a PDF for printing from its page. */
@Path("/reports/unmet-demand.pdf")
public final class DemandPaperPages {
    private final DemandPapers papers;

    DemandPaperPages(DemandPapers papers) {
        this.papers = papers;
    }

    @GET
    @Produces(DemandPapersResource.TYPE)
    public Response paper(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("season") @DefaultValue("") String season) {
        return DemandPapersResource.inline(papers.draw(DemandPapersResource.filter(centre, season), operator));
    }
}
