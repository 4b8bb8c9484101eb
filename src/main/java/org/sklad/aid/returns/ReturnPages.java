package org.sklad.aid.returns;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.Handouts;
import org.sklad.aid.handouts.ReversalForm;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages of a recorded return and its reversal. */
@Path("/returns/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class ReturnPages {
    private final Handouts handouts;
    private final Returns returns;
    private final Forms forms;
    private final Randomness randomness;

    public ReturnPages(Handouts handouts, Returns returns, Forms forms, Randomness randomness) {
        this.handouts = handouts;
        this.returns = returns;
        this.forms = forms;
        this.randomness = randomness;
    }

    /** A return with its handout. */
    public record View(ReturnDetails made, HandoutDetails handout, boolean mayReverse, FormState entered) {}

    @GET
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, FormState.nothing().with("id", randomness.id().toString()), operator);
    }

    @POST
    @Path("reversal")
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReversalForm> sent) {
        returns.requireReversible(id, operator);
        return Pages.submit(
                () -> {
                    ReversalForm form = sent.form();
                    IdempotencyKey claim = forms.accept(ReturnsResource.reversal(id), form.id(), form);
                    returns.reverse(claim, id, form.reason(), operator);
                    return Pages.seeOther("/returns/" + id, "returns.return.taken-back");
                },
                refusal -> page(id, sent.entered().refusedBy(refusal), operator));
    }

    private Page page(UUID id, FormState entered, Operator operator) {
        ReturnDetails made = returns.get(id, operator);
        HandoutDetails handout = handouts.get(made.handout(), operator);
        boolean mayReverse = made.reversal().isEmpty() && Returns.mayTakeIn(handout, operator);
        return Page.of("aid/returns/returned.jte", new View(made, handout, mayReverse, entered))
                .at(handout.centre().value());
    }
}
