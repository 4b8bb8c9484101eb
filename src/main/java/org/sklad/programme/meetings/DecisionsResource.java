package org.sklad.programme.meetings;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;

/** The decisions of all meetings. */
@Path("/api/v1" + DecisionList.PATH)
public final class DecisionsResource {
    private final Meetings meetings;

    DecisionsResource(Meetings meetings) {
        this.meetings = meetings;
    }

    /** The earliest due first; those that are not done unless another state is chosen. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<MeetingDecisionAnswer> list(@Auth Operator operator, @Listed Query<DecisionFilter> query) {
        return DecisionList.LIST.read(query, meetings::decisions, operator).answer(MeetingDecisionAnswer::of);
    }
}
