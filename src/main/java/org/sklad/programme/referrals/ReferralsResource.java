package org.sklad.programme.referrals;

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
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;
import org.sklad.programme.consultations.ContentsViewForm;
import org.sklad.programme.referrals.ReferralAnswer.ReferralContentsAnswer;

/** Referrals in the API, for field workers of their centre. */
@Path("/api/v1" + ReferralActs.PATH)
public final class ReferralsResource extends JsonResource {
    private final Referrals referrals;
    private final ReferralLists lists;
    private final ReferralActs acts;

    ReferralsResource(Referrals referrals, ReferralLists lists, ReferralActs acts) {
        this.referrals = referrals;
        this.lists = lists;
        this.acts = acts;
    }

    /** Latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ReferralSummary> list(@Auth Operator operator, @Listed Query<ReferralFilter> query) {
        return ReferralList.LIST.read(query, lists::list, operator).answer(ReferralSummary::of);
    }

    @GET
    @Path(ReferralActs.ONE)
    public ReferralAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ReferralAnswer.of(referrals.get(id, operator));
    }

    /** Refers a person of the centre to an organisation. Without the person's consent it needs a legal ground. */
    @POST
    public Answer<ReferralAnswer> record(@Auth Operator operator, ReferralForm form) {
        return answer(acts.record.done(form, operator), form.id(), operator);
    }

    /** Shows the contents once the opening is on record with its purpose. An id is valid for one opening. */
    @POST
    @Path(ReferralActs.OPENINGS)
    public Answer<ReferralContentsAnswer> open(
            @Auth Operator operator, @PathParam("id") UUID id, ContentsViewForm form) {
        return Answer.of(true, ReferralContentsAnswer.of(acts.open.done(id, form, operator)));
    }

    /** Records that the organisation accepted. */
    @POST
    @Path(ReferralActs.ACCEPTANCE)
    public Answer<ReferralAnswer> accept(@Auth Operator operator, @PathParam("id") UUID id, ReferralStepForm form) {
        return answer(acts.accept.done(id, form, operator), id, operator);
    }

    /** Records that the organisation declined. */
    @POST
    @Path(ReferralActs.DECLINATION)
    public Answer<ReferralAnswer> decline(@Auth Operator operator, @PathParam("id") UUID id, ReferralStepForm form) {
        return answer(acts.decline.done(id, form, operator), id, operator);
    }

    /** Records that the person was helped. */
    @POST
    @Path(ReferralActs.COMPLETION)
    public Answer<ReferralAnswer> complete(@Auth Operator operator, @PathParam("id") UUID id, ReferralStepForm form) {
        return answer(acts.complete.done(id, form, operator), id, operator);
    }

    /** Withdraws the referral, because the person no longer agrees or it was recorded by mistake. */
    @POST
    @Path(ReferralActs.WITHDRAWAL)
    public Answer<ReferralAnswer> withdraw(@Auth Operator operator, @PathParam("id") UUID id, ReferralStepForm form) {
        return answer(acts.withdraw.done(id, form, operator), id, operator);
    }

    private Answer<ReferralAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, ReferralAnswer.of(referrals.get(id, operator)));
    }
}
