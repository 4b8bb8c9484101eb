package org.sklad.aid.returns;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;

/** API of a single return. */
@Path("/api/v1" + ReturnActs.ONE)
public final class ReturnsResource extends JsonResource {
    private final Returns returns;
    private final ReturnActs acts;

    ReturnsResource(Returns returns, ReturnActs acts) {
        this.returns = returns;
        this.acts = acts;
    }

    @GET
    public ReturnAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ReturnAnswer.of(returns.get(id, operator));
    }

    /** Reverses a return: the recipient has the goods again. */
    @POST
    @Path(ReturnActs.REVERSAL)
    public Answer<ReturnAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        boolean first = acts.reverse.done(id, form, operator);
        return Answer.of(first, get(operator, id));
    }
}
