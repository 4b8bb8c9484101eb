package org.sklad.aid.needs;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** API of assessed needs. */
@Path("/api/v1" + NeedActs.PATH)
public final class NeedsResource extends JsonResource {
    private final Needs needs;
    private final NeedActs acts;

    NeedsResource(Needs needs, NeedActs acts) {
        this.needs = needs;
        this.acts = acts;
    }

    /** Of people who are present, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<NeedAnswer> list(@Auth Operator operator, @Listed Query<NeedFilter> query) {
        return NeedList.LIST.read(query, needs::list, operator).answer(NeedAnswer::of);
    }

    @GET
    @Path(NeedActs.ONE)
    public NeedAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return NeedAnswer.of(needs.get(id, operator));
    }

    @POST
    public Answer<NeedAnswer> record(@Auth Operator operator, NeedForm form) {
        try {
            return answer(acts.record.done(form, operator), form.id(), operator);
        } catch (InvalidFields | IdReused refusal) {
            // Reports a person that the operator does not see before any invalid field.
            needs.requireThere(Optional.ofNullable(form.id()), Optional.ofNullable(form.beneficiary()), operator);
            operator.require(Role.FIELD);
            throw refusal;
        }
    }

    /** Withdraws a need. */
    @POST
    @Path(NeedActs.WITHDRAWAL)
    public Answer<NeedAnswer> withdraw(@Auth Operator operator, @PathParam("id") UUID id, WithdrawalForm form) {
        return answer(acts.withdraw.done(id, form, operator), id, operator);
    }

    /**
     * Reserves goods for a need until a day and replaces its earlier reservation. Reserves the whole unmet quantity unless a smaller one is
     * named.
     */
    @POST
    @Path(NeedActs.RESERVATION)
    public Answer<NeedAnswer> reserve(@Auth Operator operator, @PathParam("id") UUID id, ReservationForm form) {
        return answer(acts.reserve.done(id, form, operator), id, operator);
    }

    /** Releases the goods reserved for a need. */
    @POST
    @Path(NeedActs.RELEASE)
    public Answer<NeedAnswer> release(@Auth Operator operator, @PathParam("id") UUID id, ReleaseForm form) {
        return answer(acts.release.done(id, form, operator), id, operator);
    }

    private Answer<NeedAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, NeedAnswer.of(needs.get(id, operator)));
    }
}
