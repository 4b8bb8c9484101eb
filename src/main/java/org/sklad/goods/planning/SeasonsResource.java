package org.sklad.goods.planning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Rows;

/** The API for the season of each centre, which keeps goods of the other season out of proposals. */
@Path("/api/v1" + PlanningActs.SEASONS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SeasonsResource {
    private final Seasons seasons;
    private final PlanningActs acts;

    SeasonsResource(Seasons seasons, PlanningActs acts) {
        this.seasons = seasons;
        this.acts = acts;
    }

    /** Lists the seasons of all centres of the operator. */
    @GET
    public Rows<SeasonAnswer> list(@Auth Operator operator) {
        return new Rows<>(seasons.list(operator), Optional.empty()).map(SeasonAnswer::of);
    }

    /** Chooses the season of a centre for a limited time, or leaves it to the calendar. */
    @POST
    public Answer<SeasonAnswer> choose(@Auth Operator operator, SeasonForm form) {
        boolean first = acts.chooseSeason.done(form, operator);
        return Answer.of(first, SeasonAnswer.of(one(new CentreCode(form.centre()), operator)));
    }

    private CentreSeason one(CentreCode centre, Operator operator) {
        return seasons.list(operator).stream()
                .filter(each -> each.centre().code().equals(centre))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
