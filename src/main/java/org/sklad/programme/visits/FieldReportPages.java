package org.sklad.programme.visits;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Operator;

/** The report of a field visit, printed from its page. */
@Path(VisitActs.PATH)
public final class FieldReportPages {
    private final FieldReports reports;

    FieldReportPages(FieldReports reports) {
        this.reports = reports;
    }

    @GET
    @Path(VisitActs.ONE + "/report.pdf")
    @Produces(FieldReportsResource.TYPE)
    public Response report(@Auth Operator operator, @PathParam("visit") VisitNumber number) {
        return FieldReportsResource.inline(reports, number, operator);
    }
}
