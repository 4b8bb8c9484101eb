package org.sklad.goods.planning;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Rows;

/** The API for proposed levels in centres without any. */
@Path("/api/v1" + PlanningActs.PROPOSALS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProposalsResource {
    private final LevelProposals proposals;
    private final PlanningActs acts;

    ProposalsResource(LevelProposals proposals, PlanningActs acts) {
        this.proposals = proposals;
        this.acts = acts;
    }

    /**
     * A proposal in the API.
     *
     * @param leadDays lead time, and minimum in days of stock
     * @param items number of items that would get the level
     */
    public record ProposalAnswer(
            String centre, boolean withoutLevels, boolean withoutLeadTime, long leadDays, long targetDays, long items) {
        static ProposalAnswer of(Proposal proposal) {
            return new ProposalAnswer(
                    proposal.centre().code().value(),
                    proposal.withoutLevels(),
                    proposal.withoutLeadTime(),
                    proposal.leadDays(),
                    proposal.targetDays(),
                    proposal.items());
        }
    }

    /** Lists proposals for the operator's centres without levels or a lead time. */
    @GET
    public Rows<ProposalAnswer> list(@Auth Operator operator, @QueryParam("centre") @Nullable String centre) {
        return new Rows<>(proposals.list(CentreCode.asked(centre), operator), Optional.empty()).map(ProposalAnswer::of);
    }

    /** Sets the proposed levels and lead time of a centre. */
    @POST
    @ApiResponse(responseCode = "204", description = "Done")
    public Response accept(@Auth Operator operator, ProposalForm form) {
        acts.accept.done(form, operator);
        return Response.noContent().build();
    }
}
