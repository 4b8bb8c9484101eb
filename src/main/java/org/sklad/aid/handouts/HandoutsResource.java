package org.sklad.aid.handouts;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;

/** API of handouts. Field workers record them; field workers, managers and auditors of their centre see them. */
@Path("/api/v1" + HandoutActs.PATH)
public final class HandoutsResource extends JsonResource {
    private final Handouts handouts;
    private final HandoutActs acts;
    private final Forms forms;

    HandoutsResource(Handouts handouts, HandoutActs acts, Forms forms) {
        this.handouts = handouts;
        this.acts = acts;
        this.forms = forms;
    }

    /** By centre, then latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<HandoutAnswer> list(@Auth Operator operator, @Listed Query<HandoutFilter> query) {
        return HandoutList.LIST
                .read(
                        query,
                        (filter, after, limit) -> handouts.list(filter, HandoutPlace.parse(after), limit, operator))
                .answer(HandoutAnswer::of);
    }

    @GET
    @Path(HandoutActs.ONE)
    public HandoutAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return HandoutAnswer.of(handouts.get(id, operator));
    }

    @POST
    public Answer<HandoutAnswer> record(@Auth Operator operator, HandoutForm form) {
        try {
            IdempotencyKey claim = forms.accept(HandoutActs.PATH, form.id(), form);
            Handouts.Outcome outcome =
                    handouts.record(claim, forms.convert(claim, () -> form.handout(operator)), operator);
            return Answer.of(outcome.first(), HandoutAnswer.of(outcome.handout()));
        } catch (InvalidFields | IdReused refusal) {
            requireThere(form, operator);
            operator.require(Role.FIELD);
            throw refusal;
        }
    }

    /** Reports a centre, person or location that the operator does not see before any invalid field. */
    @SuppressWarnings("ConstantValue") // The form is not checked yet.
    private void requireThere(HandoutForm form, Operator operator) {
        if (form.centre() != null && CentreCode.isValid(form.centre())) {
            handouts.requireThere(
                    Optional.ofNullable(form.id()),
                    new CentreCode(form.centre()),
                    Optional.ofNullable(form.beneficiary()),
                    Optional.ofNullable(form.location()),
                    operator);
        }
    }

    @POST
    @Path(HandoutActs.REVERSAL)
    public Answer<HandoutAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        boolean first = acts.reverse.done(id, form, operator);
        return Answer.of(first, HandoutAnswer.of(handouts.get(id, operator)));
    }
}
