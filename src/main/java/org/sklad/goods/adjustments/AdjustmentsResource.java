package org.sklad.goods.adjustments;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.ReasonForm;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;

/** Corrections of stock. */
@Path("/api/v1/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AdjustmentsResource {
    static final String PATH = "/adjustments";

    private final Adjustments adjustments;
    private final Forms forms;

    public AdjustmentsResource(Adjustments adjustments, Forms forms) {
        this.adjustments = adjustments;
        this.forms = forms;
    }

    @GET
    @Path("/{id}")
    public AdjustmentAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return AdjustmentAnswer.of(adjustments.get(id, operator));
    }

    @POST
    public Answer<AdjustmentAnswer> post(@Auth Operator operator, AdjustmentForm form) {
        requireKeeper(operator, form);
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        Optional<LotCode> named = forms.convert(claim, form::named);
        boolean first = named.isPresent()
                ? adjustments.post(claim, forms.convert(claim, () -> form.correction(named.get())), operator)
                : adjustments.postScanned(
                        claim,
                        new CentreCode(form.centre()),
                        Objects.requireNonNull(form.code()),
                        form::correction,
                        operator);
        return answer(first, adjustments.get(claim.id(), operator));
    }

    /** Reverses the adjustment and returns it. */
    @POST
    @Path("/{id}/reversal")
    public Answer<AdjustmentAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        Adjustments.requireKeeper(adjustments.get(id, operator).centre(), operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/reversal", form.id(), form);
        boolean first = adjustments.reverse(claim, id, form.reason(), operator);
        return answer(first, adjustments.get(id, operator));
    }

    /** Hides centres that are not the operator's, whatever else is wrong with the form. */
    @SuppressWarnings("ConstantValue") // The form is not checked yet.
    private static void requireKeeper(Operator operator, AdjustmentForm form) {
        if (form.centre() != null && CentreCode.isValid(form.centre())) {
            Adjustments.requireKeeper(new CentreCode(form.centre()), operator);
        }
        operator.require(Role.WAREHOUSE, Role.MANAGER);
    }

    private static Answer<AdjustmentAnswer> answer(boolean first, Adjustment adjustment) {
        return Answer.of(first, AdjustmentAnswer.of(adjustment));
    }
}
