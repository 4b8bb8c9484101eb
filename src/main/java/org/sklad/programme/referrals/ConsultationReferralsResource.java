package org.sklad.programme.referrals;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;

/** Referrals from a consultation in the API. */
@Path("/api/v1" + ReferralActs.OF_CONSULTATION)
public final class ConsultationReferralsResource extends JsonResource {
    private final Referrals referrals;
    private final ReferralActs acts;

    ConsultationReferralsResource(Referrals referrals, ReferralActs acts) {
        this.referrals = referrals;
        this.acts = acts;
    }

    /** Refers the person of a consultation. The referral is as confidential as the consultation. */
    @POST
    public Answer<ReferralAnswer> refer(
            @Auth Operator operator, @PathParam("id") UUID id, ConsultationReferralForm form) {
        boolean first = acts.refer.done(id, form, operator);
        return Answer.of(first, ReferralAnswer.of(referrals.get(form.id(), operator)));
    }
}
