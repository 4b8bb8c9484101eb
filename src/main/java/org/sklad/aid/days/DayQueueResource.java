package org.sklad.aid.days;

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
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Answer;

/** The queue of a distribution day: the door, the desks and the board. */
@Path("/api/v1" + DayActs.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DayQueueResource {
    private final DayActs acts;
    private final DayPictures pictures;

    DayQueueResource(DayActs acts, DayPictures pictures) {
        this.acts = acts;
        this.pictures = pictures;
    }

    /** The person of a step at the door or at a desk; absent if nobody waits. */
    public record QueueAnswer(UUID day, Optional<ExpectedAnswer> called) {}

    /** Records an arrival at the door. */
    @POST
    @Path(DayActs.ARRIVALS)
    public Answer<QueueAnswer> arrive(@Auth Operator operator, @PathParam("id") UUID id, DayArrivalForm form) {
        return answer(acts.arrive.done(id, form, operator));
    }

    /** Calls the person who waits longest, or the person whose card the desk scanned. */
    @POST
    @Path(DayActs.NEXT)
    public Answer<QueueAnswer> next(@Auth Operator operator, @PathParam("id") UUID id, NextForm form) {
        return answer(acts.callNext.done(id, form, operator));
    }

    /** Returns a person from the desk to the queue. */
    @POST
    @Path(DayActs.UNFINISHED)
    public Answer<QueueAnswer> giveBack(@Auth Operator operator, @PathParam("id") UUID id, DayArrivalForm form) {
        return answer(acts.giveBack.done(id, form, operator));
    }

    /** Returns the present state of the day. */
    @GET
    @Path("/{id}/live")
    public DayBoardAnswer live(@Auth Operator operator, @PathParam("id") UUID id) {
        return DayBoardAnswer.of(pictures.board(id, operator), operator.language());
    }

    private static Answer<QueueAnswer> answer(DayQueue.Outcome outcome) {
        DistributionDay day = outcome.day();
        return Answer.of(
                outcome.first(), new QueueAnswer(day.id(), outcome.called().map(each -> ExpectedAnswer.of(day, each))));
    }
}
