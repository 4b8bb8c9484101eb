package org.sklad.programme.interpreters;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** Requests for interpreters, and who is assigned to them. */
@Path("/api/v1" + RequestActs.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RequestsResource {
    private final InterpreterRequests requests;
    private final Bookings bookings;
    private final RequestActs acts;

    RequestsResource(InterpreterRequests requests, Bookings bookings, RequestActs acts) {
        this.requests = requests;
        this.bookings = bookings;
        this.acts = acts;
    }

    /**
     * An interpreter who can be assigned to a request.
     *
     * @param minutes booked in the month of the request; the least booked is first
     */
    public record CandidateAnswer(
            String interpreter, String sex, LanguageLevel level, boolean onSite, boolean remote, long minutes) {
        static CandidateAnswer of(Candidate candidate) {
            InterpreterDetails details = candidate.interpreter().details();
            return new CandidateAnswer(
                    candidate.interpreter().code().value(),
                    details.sex().name(),
                    candidate.level(),
                    details.onSite(),
                    details.remote(),
                    candidate.minutes());
        }
    }

    /** Latest begin first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<RequestSummary> list(@Auth Operator operator, @Listed Query<RequestFilter> query) {
        return RequestList.LIST.read(query, requests::list, operator).answer(RequestSummary::of);
    }

    @GET
    @Path(RequestActs.ONE)
    public RequestAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return RequestAnswer.of(requests.get(id, operator));
    }

    /** Interpreters who can be assigned, the least booked in the month first; none if the request is not open. */
    @GET
    @Path(RequestActs.ONE + "/candidates")
    public Rows<CandidateAnswer> candidates(@Auth Operator operator, @PathParam("id") UUID id) {
        return new Rows<>(
                bookings.candidates(id, operator).stream()
                        .map(CandidateAnswer::of)
                        .toList(),
                Optional.empty());
    }

    /** Requests an interpreter for a conversation, both ways. */
    @POST
    public Answer<RequestAnswer> request(@Auth Operator operator, RequestForm form) {
        return answer(acts.request.done(form, operator), form.id(), operator);
    }

    /** Assigns an interpreter who fits, is available and not booked at that time. */
    @POST
    @Path(RequestActs.ASSIGNMENT)
    public Answer<RequestAnswer> assign(
            @Auth Operator operator, @PathParam("id") UUID id, InterpreterAssignmentForm form) {
        return answer(acts.assign.done(id, form, operator), id, operator);
    }

    /** Releases the assigned interpreter; the request is open again. */
    @POST
    @Path(RequestActs.RELEASE)
    public Answer<RequestAnswer> release(
            @Auth Operator operator, @PathParam("id") UUID id, InterpreterReleaseForm form) {
        return answer(acts.release.done(id, form, operator), id, operator);
    }

    /** Records the time that the assigned interpreter worked. */
    @POST
    @Path(RequestActs.COMPLETION)
    public Answer<RequestAnswer> complete(@Auth Operator operator, @PathParam("id") UUID id, WorkedTimeForm form) {
        return answer(acts.complete.done(id, form, operator), id, operator);
    }

    /** Corrects who worked and when; the earlier record stays in the request, with the reason. */
    @POST
    @Path(RequestActs.CORRECTION)
    public Answer<RequestAnswer> correct(@Auth Operator operator, @PathParam("id") UUID id, WorkCorrectionForm form) {
        return answer(acts.correct.done(id, form, operator), id, operator);
    }

    /** Takes back recorded work or a release that was entered by mistake; the interpreter is assigned again. */
    @POST
    @Path(RequestActs.TAKING_BACK)
    public Answer<RequestAnswer> takeBack(
            @Auth Operator operator, @PathParam("id") UUID id, WorkCorrectionForm.TakeBackForm form) {
        return answer(acts.takeBack.done(id, form, operator), id, operator);
    }

    /** Cancels a request and releases its interpreter. */
    @POST
    @Path(RequestActs.CANCELLATION)
    public Answer<RequestAnswer> cancel(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        return answer(acts.cancel.done(id, form, operator), id, operator);
    }

    private Answer<RequestAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, RequestAnswer.of(requests.get(id, operator)));
    }
}
