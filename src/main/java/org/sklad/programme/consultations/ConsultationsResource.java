package org.sklad.programme.consultations;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.programme.consultations.ConsultationAnswer.ContentsAnswer;

/** Consultations in the API, for field workers of their centre. */
@Path("/api/v1" + ConsultationActs.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConsultationsResource {
    private final Consultations consultations;
    private final ConsultationLists lists;
    private final ConsultationActs acts;

    ConsultationsResource(Consultations consultations, ConsultationLists lists, ConsultationActs acts) {
        this.consultations = consultations;
        this.lists = lists;
        this.acts = acts;
    }

    /** Latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ConsultationSummary> list(@Auth Operator operator, @Listed Query<ConsultationFilter> query) {
        return ConsultationList.LIST.read(query, lists::list, operator).answer(ConsultationSummary::of);
    }

    @GET
    @Path(ConsultationActs.ONE)
    public ConsultationAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ConsultationAnswer.of(consultations.get(id, operator));
    }

    /** Records a consultation with a person of the centre, or with somebody who stays anonymous. */
    @POST
    public Answer<ConsultationAnswer> record(@Auth Operator operator, ConsultationForm form) {
        return answer(acts.record.done(form, operator), form.id(), operator);
    }

    /** Corrects the contents by a new version, for the author. */
    @POST
    @Path(ConsultationActs.VERSIONS)
    public Answer<ConsultationAnswer> correct(@Auth Operator operator, @PathParam("id") UUID id, ContentsForm form) {
        return answer(acts.correct.done(id, form, operator), id, operator);
    }

    /** Shows topics and note once the opening is on record with its purpose. An id is valid for one opening. */
    @POST
    @Path(ConsultationActs.OPENINGS)
    public Answer<ContentsAnswer> open(@Auth Operator operator, @PathParam("id") UUID id, ContentsViewForm form) {
        return Answer.of(true, ContentsAnswer.of(form.id(), acts.open.done(id, form, operator)));
    }

    /** Records a need of the person, as at the desk. */
    @POST
    @Path(ConsultationActs.NEEDS)
    public Answer<ConsultationAnswer> need(
            @Auth Operator operator, @PathParam("id") UUID id, ConsultationNeedForm form) {
        return answer(acts.need.done(id, form, operator), id, operator);
    }

    /** Marks the follow-up as done, for the author. */
    @POST
    @Path(ConsultationActs.FOLLOW_UP)
    public Answer<ConsultationAnswer> followUp(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        return answer(acts.followUp.done(id, form, operator), id, operator);
    }

    /** Moves the follow-up to another day, for the author. */
    @POST
    @Path(ConsultationActs.FOLLOW_UP_DAY)
    public Answer<ConsultationAnswer> moveFollowUp(
            @Auth Operator operator, @PathParam("id") UUID id, FollowUpDayForm form) {
        return answer(acts.moveFollowUp.done(id, form, operator), id, operator);
    }

    /** Ends a follow-up that is no longer needed, for the author. */
    @POST
    @Path(ConsultationActs.FOLLOW_UP_DISMISSAL)
    public Answer<ConsultationAnswer> dismissFollowUp(
            @Auth Operator operator, @PathParam("id") UUID id, FollowUpDismissalForm form) {
        return answer(acts.dismissFollowUp.done(id, form, operator), id, operator);
    }

    /** Makes a finished follow-up due again, for the author. */
    @POST
    @Path(ConsultationActs.FOLLOW_UP_REOPENING)
    public Answer<ConsultationAnswer> reopenFollowUp(
            @Auth Operator operator, @PathParam("id") UUID id, FollowUpReopeningForm form) {
        return answer(acts.reopenFollowUp.done(id, form, operator), id, operator);
    }

    private Answer<ConsultationAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, ConsultationAnswer.of(consultations.get(id, operator)));
    }
}
