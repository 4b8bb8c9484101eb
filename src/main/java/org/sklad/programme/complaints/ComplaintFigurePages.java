package org.sklad.programme.complaints;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Page;

/** The page of the figures of complaints. */
@Path(ComplaintFigureList.PATH)
@Produces(MediaType.TEXT_HTML)
public final class ComplaintFigurePages {
    private final ComplaintFigures figures;
    private final Complaints complaints;

    ComplaintFigurePages(ComplaintFigures figures, Complaints complaints) {
        this.figures = figures;
        this.complaints = complaints;
    }

    @GET
    public Page list(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @Listed Query<ComplaintFigureFilter> asked) {
        Query<ComplaintFigureFilter> query = complaints.access(operator).isFocalPoint()
                ? asked
                : PresentCentre.narrowed(asked, request, operator, ComplaintAccess.LISTS);
        return ComplaintFigureList.LIST.read(query, figures::list, operator).page(List.of());
    }
}
