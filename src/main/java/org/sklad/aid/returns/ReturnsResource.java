package org.sklad.aid.returns;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.ReversalForm;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;

/** API of a single return. */
@Path("/api/v1/returns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReturnsResource {
    private final Returns returns;
    private final Forms forms;

    public ReturnsResource(Returns returns, Forms forms) {
        this.returns = returns;
        this.forms = forms;
    }

    /** Returns the path for {@link Forms#accept} of a reversal. */
    static String reversal(UUID id) {
        return "/returns/" + id + "/reversal";
    }

    @GET
    public ReturnAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ReturnAnswer.of(returns.get(id, operator));
    }

    /** Reverses a return: the recipient has the goods again. */
    @POST
    @Path("/reversal")
    public Answer<ReturnAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReversalForm form) {
        returns.requireReversible(id, operator);
        IdempotencyKey claim = forms.accept(reversal(id), form.id(), form);
        return answer(returns.reverse(claim, id, form.reason(), operator));
    }

    static Answer<ReturnAnswer> answer(Returns.Outcome outcome) {
        return Answer.of(outcome.first(), ReturnAnswer.of(outcome.made()));
    }
}
