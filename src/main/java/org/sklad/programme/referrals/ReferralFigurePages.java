package org.sklad.programme.referrals;

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

/** The page of the figures of referrals. */
@Path(ReferralFigureList.PATH)
@Produces(MediaType.TEXT_HTML)
public final class ReferralFigurePages {
    private final ReferralFigures figures;

    ReferralFigurePages(ReferralFigures figures) {
        this.figures = figures;
    }

    @GET
    public Page list(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @Listed Query<ReferralFigureFilter> query) {
        return ReferralFigureList.LIST
                .read(
                        PresentCentre.narrowed(query, request, operator, ReferralFigures.MAY_COUNT),
                        figures::list,
                        operator)
                .page(List.of());
    }
}
