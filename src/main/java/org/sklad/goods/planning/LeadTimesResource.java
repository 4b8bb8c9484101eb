package org.sklad.goods.planning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Rows;

/** The API for the lead times of centres. */
@Path("/api/v1" + PlanningActs.LEAD_TIMES)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LeadTimesResource {
    private final LevelProposals proposals;
    private final PlanningActs acts;

    LeadTimesResource(LevelProposals proposals, PlanningActs acts) {
        this.proposals = proposals;
        this.acts = acts;
    }

    /** A lead time in the API. */
    public record LeadTimeAnswer(String centre, long days) {
        static LeadTimeAnswer of(LeadTime time) {
            return new LeadTimeAnswer(time.centre().value(), time.days());
        }
    }

    /** Lists the lead times that are set in the operator's centres. */
    @GET
    public Rows<LeadTimeAnswer> list(@Auth Operator operator) {
        return new Rows<>(proposals.leadTimes(operator), Optional.empty()).map(LeadTimeAnswer::of);
    }

    /** Sets or replaces the lead time of a centre. */
    @POST
    public Answer<LeadTimeAnswer> set(@Auth Operator operator, LeadTimeForm form) {
        return Answer.of(acts.setLeadTime.done(form, operator), LeadTimeAnswer.of(form.leadTime()));
    }
}
