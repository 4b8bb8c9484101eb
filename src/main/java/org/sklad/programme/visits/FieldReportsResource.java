package org.sklad.programme.visits;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Operator;

/** The report of a field visit in the API. */
@Path("/api/v1" + VisitActs.PATH)
public final class FieldReportsResource {
    static final String TYPE = "application/pdf";

    private final FieldReports reports;

    FieldReportsResource(FieldReports reports) {
        this.reports = reports;
    }

    /** Draws the report on one page. */
    @GET
    @Path(VisitActs.ONE + "/report")
    @Produces(TYPE)
    public Response report(@Auth Operator operator, @PathParam("visit") VisitNumber number) {
        return inline(reports, number, operator);
    }

    static Response inline(FieldReports reports, VisitNumber number, Operator by) {
        return Response.ok(reports.draw(number, by), TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + number + ".pdf\"")
                .build();
    }
}
