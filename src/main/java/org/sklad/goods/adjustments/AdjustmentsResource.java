package org.sklad.goods.adjustments;

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

/** Corrections of stock. */
@Path("/api/v1" + AdjustmentActs.PATH)
public final class AdjustmentsResource extends JsonResource {
    private final Adjustments adjustments;
    private final AdjustmentActs acts;

    AdjustmentsResource(Adjustments adjustments, AdjustmentActs acts) {
        this.adjustments = adjustments;
        this.acts = acts;
    }

    @GET
    @Path(AdjustmentActs.ONE)
    public AdjustmentAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return AdjustmentAnswer.of(adjustments.get(id, operator));
    }

    @POST
    public Answer<AdjustmentAnswer> post(@Auth Operator operator, AdjustmentForm form) {
        return answer(acts.post.done(form, operator), form.id(), operator);
    }

    /** Reverses the adjustment and returns it. */
    @POST
    @Path(AdjustmentActs.REVERSAL)
    public Answer<AdjustmentAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        return answer(acts.reverse.done(id, form, operator), id, operator);
    }

    private Answer<AdjustmentAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, AdjustmentAnswer.of(adjustments.get(id, operator)));
    }
}
