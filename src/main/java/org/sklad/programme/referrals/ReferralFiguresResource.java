package org.sklad.programme.referrals;

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

/** Figures of referrals in the API. */
@Path("/api/v1" + ReferralFigureList.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class ReferralFiguresResource {
    private final ReferralFigures figures;

    ReferralFiguresResource(ReferralFigures figures) {
        this.figures = figures;
    }

    /** Counts by month, centre and kind. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ReferralFigureAnswer> list(@Auth Operator operator, @Listed Query<ReferralFigureFilter> query) {
        return ReferralFigureList.LIST.read(query, figures::list, operator).answer(ReferralFigureAnswer::of);
    }
}
