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
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The page of lead times, where a manager sets one or accepts the proposal. */
@Path(PlanningActs.PAGES + PlanningActs.LEAD_TIMES)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class LeadTimePages {
    private final LevelProposals proposals;
    private final Centres centres;
    private final PlanningActs acts;
    private final Randomness randomness;

    LeadTimePages(LevelProposals proposals, Centres centres, PlanningActs acts, Randomness randomness) {
        this.proposals = proposals;
        this.centres = centres;
        this.acts = acts;
        this.randomness = randomness;
    }

    /**
     * The lead times.
     *
     * @param mine the centres whose lead time the operator may set
     */
    public record View(ListPage list, List<Proposed> proposed, List<Centre> mine, FormState entered) {
        public View {
            proposed = List.copyOf(proposed);
            mine = List.copyOf(mine);
        }
    }

    @GET
    public Page show(@Auth Operator operator, @Context ContainerRequestContext request) {
        operator.require(Levels.MAY_SEE);
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
    public Response set(@Auth Operator operator, Submitted<LeadTimeForm> sent) {
        operator.require(Levels.MAY_SET);
        return acts.setLeadTime.submit(sent, operator, entered -> page(entered, operator));
    }

    /** Accepts the proposal for a centre. */
    @POST
    @Path("proposal")
    public Response accept(@Auth Operator operator, Submitted<ProposalForm> sent) {
        operator.require(Levels.MAY_SET);
        return acts.accept.submit(
                sent,
                operator,
                entered -> page(entered.with("id", randomness.id().toString()), operator));
    }

    private Page page(FormState entered, Operator operator) {
        List<Centre> mine = Levels.visible(centres, Optional.empty(), operator).stream()
                .filter(centre -> operator.roles().hasAt(centre.code(), Levels.MAY_SET))
                .toList();
        ListPage list = LeadTimesResource.LIST
                .read(Query.unfiltered(), ListReading.Source.all(proposals.leadTimes(operator)))
                .view(List.of());
        return Page.of(
                "goods/planning/lead-times.jte",
                new View(
                        list,
                        Proposed.of(proposals.list(Optional.empty(), operator), operator, randomness),
                        mine,
                        entered));
    }
}
