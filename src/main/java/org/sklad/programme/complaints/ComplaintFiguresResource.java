package org.sklad.programme.complaints;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;

/** Figures of complaints in the API. */
@Path("/api/v1" + ComplaintFigureList.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class ComplaintFiguresResource {
    private final ComplaintFigures figures;

    ComplaintFiguresResource(ComplaintFigures figures) {
        this.figures = figures;
    }

    /** Counts by month, centre and kind. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ComplaintFigureAnswer> list(@Auth Operator operator, @Listed Query<ComplaintFigureFilter> query) {
        return ComplaintFigureList.LIST.read(query, figures::list, operator).answer(ComplaintFigureAnswer::of);
    }
}
