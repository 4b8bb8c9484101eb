package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.RoleGrants;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** Granted roles that open people's data, listed until another administrator acknowledges them. */
@Path("/api/v1" + OperatorActs.GRANTS)
public final class RoleGrantsResource extends JsonResource {
    private final RoleGrants grants;
    private final OperatorActs acts;

    RoleGrantsResource(RoleGrants grants, OperatorActs acts) {
        this.grants = grants;
        this.acts = acts;
    }

    /** Lists the grants that nobody has acknowledged, latest first; at most {@link RoleGrants#MOST}, all on one page. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<RoleGrantAnswer> list(@Auth Operator operator) {
        return RoleGrantList.of(grants.open(operator)).answer(RoleGrantAnswer::of);
    }

    @POST
    @Path(OperatorActs.ACKNOWLEDGEMENT)
    public Answer<RoleGrantAnswer> acknowledge(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        boolean first = acts.acknowledge.done(id, form, operator);
        return Answer.of(first, RoleGrantAnswer.of(grants.require(id, operator)));
    }
}
