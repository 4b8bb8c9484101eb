package org.sklad.aid.returns;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** API of the returns of one handout. */
@Path("/api/v1" + ReturnActs.OF_HANDOUT)
public final class HandoutReturnsResource extends JsonResource {
    private final Returns returns;
    private final ReturnActs acts;

    HandoutReturnsResource(Returns returns, ReturnActs acts) {
        this.returns = returns;
        this.acts = acts;
    }

    /** Latest first, including reversed ones. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ReturnAnswer> list(
            @Auth Operator operator, @PathParam("id") UUID id, @Listed Query<Unfiltered> query) {
        return ReturnList.LIST
                .read(query, (filter, after, limit) -> returns.list(id, after, limit, operator))
                .answer(ReturnAnswer::of);
    }

    /** Records all lines, or none. */
    @POST
    public Answer<ReturnAnswer> record(@Auth Operator operator, @PathParam("id") UUID id, HandoutReturnForm form) {
        return Answer.of(acts.record.done(id, form, operator), ReturnAnswer.of(returns.get(form.id(), operator)));
    }
}
