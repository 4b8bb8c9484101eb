package org.sklad.programme.meetings;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.LineOf;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;
import org.sklad.programme.directory.Directory;

/** Meetings with institutions. */
@Path("/api/v1" + MeetingActs.PATH)
public final class MeetingsResource extends JsonResource {
    private final Directory directory;
    private final Meetings meetings;
    private final MeetingActs acts;

    MeetingsResource(Directory directory, Meetings meetings, MeetingActs acts) {
        this.directory = directory;
        this.meetings = meetings;
        this.acts = acts;
    }

    /** Latest recorded first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<MeetingSummary> list(@Auth Operator operator, @Listed Query<MeetingFilter> query) {
        return MeetingList.of(directory).read(query, meetings::list, operator).answer(MeetingSummary::of);
    }

    @GET
    @Path(MeetingActs.ONE)
    public MeetingAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return MeetingAnswer.of(meetings.view(id, operator));
    }

    @POST
    public Answer<MeetingAnswer> record(@Auth Operator operator, MeetingForm form) {
        return Answer.of(acts.record.done(form, operator), get(operator, form.id()));
    }

    /** Reverses a meeting, which then counts nowhere. */
    @POST
    @Path(MeetingActs.REVERSAL)
    public Answer<MeetingAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        return Answer.of(acts.reverse.done(id, form, operator), get(operator, id));
    }

    /** Marks a decision as done. */
    @POST
    @Path(MeetingActs.COMPLETION)
    public Answer<MeetingAnswer> complete(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        return Answer.of(acts.complete.done(new LineOf(id, line), form, operator), get(operator, id));
    }
}
