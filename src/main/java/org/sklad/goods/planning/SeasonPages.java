package org.sklad.goods.planning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The page of the season of each centre, where a manager can choose another. */
@Path(PlanningActs.PAGES + PlanningActs.SEASONS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class SeasonPages {
    private final Seasons seasons;
    private final PlanningActs acts;
    private final Randomness randomness;

    SeasonPages(Seasons seasons, PlanningActs acts, Randomness randomness) {
        this.seasons = seasons;
        this.acts = acts;
        this.randomness = randomness;
    }

    /**
     * The seasons.
     *
     * @param mine centres whose season the operator may choose
     */
    public record View(ListPage list, List<Centre> mine, FormState entered) {
        public View {
            mine = List.copyOf(mine);
        }
    }

    @GET
    public Page show(@Auth Operator operator, @Context ContainerRequestContext request) {
        FormState entered = FormState.begun(randomness.id())
                .with(
                        "centre",
                        PresentCentre.of(request)
                                .chosen()
                                .map(each -> each.code().value())
                                .orElse(""));
        return page(entered, operator);
    }

    @POST
    public Response choose(@Auth Operator operator, Submitted<SeasonForm> sent) {
        operator.require(Seasons.MAY_CHOOSE);
        return acts.chooseSeason.submit(sent, operator, entered -> page(entered, operator));
    }

    private Page page(FormState entered, Operator operator) {
        List<CentreSeason> all = seasons.list(operator);
        List<Centre> mine = all.stream()
                .map(CentreSeason::centre)
                .filter(centre -> operator.roles().hasAt(centre.code(), Seasons.MAY_CHOOSE))
                .toList();
        ListPage list = SeasonsResource.LIST
                .read(Query.unfiltered(), ListReading.Source.all(all))
                .view(List.of());
        return Page.of("goods/planning/seasons.jte", new View(list, mine, entered));
    }
}
