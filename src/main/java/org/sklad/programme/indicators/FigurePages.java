package org.sklad.programme.indicators;

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
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Page;

/** The page of the figures of a set. */
@Path(FigureList.PATH)
@Produces(MediaType.TEXT_HTML)
public final class FigurePages {
    private final Indicators indicators;

    FigurePages(Indicators indicators) {
        this.indicators = indicators;
    }

    @GET
    public Page figures(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<FigureFilter> asked) {
        List<Indicators.NamedSet> sets = indicators.sets(operator);
        Query<FigureFilter> query = PresentCentre.narrowed(asked, request, operator, Indicators.MAY_SEE);
        String code = query.value("set").isEmpty() ? sets.get(0).code() : query.value("set");
        Report report = indicators.report(code, query.filter(), operator);
        ListPage list = FigureList.of(report, query).view(List.of());
        return Page.of(
                "programme/indicators/figures.jte",
                new FiguresView(report, sets, indicators.faults(operator), list, FigureRows.of(operator)));
    }
}
