package org.sklad.aid.days;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.sklad.access.roles.Role;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;

/** The queue of a distribution day: the door, the desks and the board. */
@Path("/api/v1" + DayActs.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DayQueueResource {
    private final DistributionDays days;
    private final DayQueue queue;
    private final DayPictures pictures;
    private final Forms forms;

    DayQueueResource(DistributionDays days, DayQueue queue, DayPictures pictures, Forms forms) {
        this.days = days;
        this.queue = queue;
        this.pictures = pictures;
        this.forms = forms;
    }

    /** The person of a step at the door or at a desk; absent if nobody waits. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record QueueAnswer(UUID day, Optional<ExpectedAnswer> called) {}

    /** Returns the address of a step, for its claim. */
    static String act(UUID id, String step) {
        return DayActs.PATH + "/" + id + "/" + step;
    }

    /** Records an arrival at the door. */
    @POST
    @Path("/{id}/arrivals")
    public Answer<QueueAnswer> arrive(@Auth Operator operator, @PathParam("id") UUID id, DayArrivalForm form) {
        DistributionDay day = days.mine(id, operator, Role.FIELD);
        IdempotencyKey claim = forms.accept(act(id, "arrivals"), form.id(), form);
        return answer(day, queue.arrive(claim, id, form.beneficiary(), operator));
    }

    /** Calls the person who waits longest, or the person whose card the desk scanned. */
    @POST
    @Path("/{id}/next")
    public Answer<QueueAnswer> next(@Auth Operator operator, @PathParam("id") UUID id, NextForm form) {
        DistributionDay day = days.mine(id, operator, Role.FIELD);
        IdempotencyKey claim = forms.accept(act(id, "next"), form.id(), form);
        return answer(day, queue.next(claim, id, form.named(), operator));
    }

    /** Returns a person from the desk to the queue. */
    @POST
    @Path("/{id}/unfinished")
    public Answer<QueueAnswer> giveBack(@Auth Operator operator, @PathParam("id") UUID id, DayArrivalForm form) {
        DistributionDay day = days.mine(id, operator, Role.FIELD);
        IdempotencyKey claim = forms.accept(act(id, "unfinished"), form.id(), form);
        return answer(day, queue.giveBack(claim, id, form.beneficiary(), operator));
    }

    /** Returns the present state of the day. */
    @GET
    @Path("/{id}/live")
    public DayBoardAnswer live(@Auth Operator operator, @PathParam("id") UUID id) {
        return DayBoardAnswer.of(pictures.board(id, operator), operator.language());
    }

    private static Answer<QueueAnswer> answer(DistributionDay day, DayQueue.Outcome outcome) {
        return Answer.of(
                outcome.first(), new QueueAnswer(day.id(), outcome.called().map(each -> ExpectedAnswer.of(day, each))));
    }
}
