package org.sklad.programme.complaints;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.acts.SeenForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** Complaints in the API. */
@Path("/api/v1" + ComplaintActs.PATH)
public final class ComplaintsResource extends JsonResource {
    private final Complaints complaints;
    private final ComplaintLists lists;
    private final ComplaintActs acts;

    ComplaintsResource(Complaints complaints, ComplaintLists lists, ComplaintActs acts) {
        this.complaints = complaints;
        this.lists = lists;
        this.acts = acts;
    }

    /** Latest first, without texts. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ComplaintSummary> list(@Auth Operator operator, @Listed Query<ComplaintFilter> query) {
        return ComplaintList.LIST.read(query, lists::list, operator).answer(ComplaintSummary::of);
    }

    @GET
    @Path(ComplaintActs.ONE)
    public ComplaintAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ComplaintAnswer.of(complaints.get(id, operator));
    }

    /** Records a complaint and returns the reply code, which is shown only here. */
    @POST
    public Answer<ComplaintReceipt> record(@Auth Operator operator, ComplaintForm form) {
        boolean first = acts.record.done(form, form, operator);
        return Answer.of(
                first,
                new ComplaintReceipt(
                        form.id(),
                        complaints.stateOf(form.id()),
                        Optional.of(complaints.codeOf(form.id()).digits())));
    }

    /** Shows the person that somebody has read the complaint. */
    @POST
    @Path(ComplaintActs.ACKNOWLEDGEMENT)
    public Answer<ComplaintReceipt> acknowledge(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        return answer(acts.acknowledge.done(id, form, operator), id);
    }

    /** Takes the complaint into review, and hands it over to the focal points if it is about staff or abuse. */
    @POST
    @Path(ComplaintActs.REVIEW)
    public Answer<ComplaintReceipt> review(
            @Auth Operator operator, @PathParam("id") UUID id, ComplaintReviewForm form) {
        return answer(acts.review.done(id, form, operator), id);
    }

    /** Answers the person, who reads it by the reply code. */
    @POST
    @Path(ComplaintActs.ANSWERS)
    public Answer<ComplaintReceipt> answer(@Auth Operator operator, @PathParam("id") UUID id, ComplaintTextForm form) {
        return answer(acts.answer.done(id, form, operator), id);
    }

    /** Adds a note that the person does not see. */
    @POST
    @Path(ComplaintActs.NOTES)
    public Answer<ComplaintReceipt> note(@Auth Operator operator, @PathParam("id") UUID id, ComplaintTextForm form) {
        return answer(acts.note.done(id, form, operator), id);
    }

    /** Closes an answered complaint. */
    @POST
    @Path(ComplaintActs.CLOSURE)
    public Answer<ComplaintReceipt> close(@Auth Operator operator, @PathParam("id") UUID id, SeenForm form) {
        return answer(acts.close.done(id, form, operator), id);
    }

    /** Reopens an answered or closed complaint. */
    @POST
    @Path(ComplaintActs.REOPENING)
    public Answer<ComplaintReceipt> reopen(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        return answer(acts.reopen.done(id, form, operator), id);
    }

    private Answer<ComplaintReceipt> answer(boolean first, UUID id) {
        return Answer.of(first, new ComplaintReceipt(id, complaints.stateOf(id), Optional.empty()));
    }
}
