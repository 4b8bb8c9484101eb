package org.sklad.aid.returns;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.Handouts;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages of a recorded return and its reversal. */
@Path(ReturnActs.ONE)
public final class ReturnPages extends FormPages {
    private final Handouts handouts;
    private final Returns returns;
    private final ReturnActs acts;
    private final Randomness randomness;

    ReturnPages(Handouts handouts, Returns returns, ReturnActs acts, Randomness randomness) {
        this.handouts = handouts;
        this.returns = returns;
        this.acts = acts;
        this.randomness = randomness;
    }

    /** A return with its handout. */
    public record View(ReturnDetails made, HandoutDetails handout, boolean mayReverse, FormState entered) {}

    @GET
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, FormState.begun(randomness.id()), operator);
    }

    @POST
    @Path(ReturnActs.REVERSAL)
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        return acts.reverse.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    private Page page(UUID id, FormState entered, Operator operator) {
        ReturnDetails made = returns.get(id, operator);
        HandoutDetails handout = handouts.get(made.handout(), operator);
        boolean mayReverse = made.reversal().isEmpty() && Returns.mayTakeIn(handout, operator);
        return Page.of("aid/returns/returned.jte", new View(made, handout, mayReverse, entered))
                .at(handout.centre().value());
    }
}
