package org.sklad.oversight.reports;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.classification.Season;
import org.sklad.platform.i18n.Choice;

/** Unmet demand as a PDF. */
@Path("/api/v1/reports/unmet-demand/paper")
public final class DemandPapersResource {
    static final String TYPE = "application/pdf";

    private final DemandPapers papers;

    DemandPapersResource(DemandPapers papers) {
        this.papers = papers;
    }

    /** Returns the lines of the report as a PDF, in the language of the operator. */
    @GET
    @Produces(TYPE)
    public Response paper(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("season") @DefaultValue("") String season) {
        return inline(papers.draw(filter(centre, season), operator));
    }

    static DemandFilter filter(@Nullable CentreCode centre, String season) {
        return new DemandFilter(
                centre == null ? null : centre.value(),
                Choice.find("season", Season.class, season).orElse(null));
    }

    static Response inline(byte[] pdf) {
        return Response.ok(pdf, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"unmet-demand.pdf\"")
                .build();
    }
}
