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
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;

/** API of the returns of one handout. */
@Path("/api/v1/handouts/{id}/returns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HandoutReturnsResource {
    private final Returns returns;
    private final Forms forms;

    public HandoutReturnsResource(Returns returns, Forms forms) {
        this.returns = returns;
        this.forms = forms;
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
        returns.requireMine(id, operator);
        IdempotencyKey claim = forms.accept("/handouts/" + id + "/returns", form.id(), form);
        return ReturnsResource.answer(returns.record(claim, id, forms.convert(claim, form::wanted), operator));
    }
}
