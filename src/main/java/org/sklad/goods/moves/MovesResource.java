package org.sklad.goods.moves;

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
import org.sklad.access.acts.LineOf;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;

/** API of moves within a centre. */
@Path("/api/v1" + MoveActs.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MovesResource {
    private final Moves moves;
    private final MoveActs acts;

    MovesResource(Moves moves, MoveActs acts) {
        this.moves = moves;
        this.acts = acts;
    }

    /** Latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<MoveSummary> list(@Auth Operator operator, @Listed Query<CentreAndPeriod> query) {
        return MoveList.LIST.read(query, moves::list, operator).answer(MoveSummary::of);
    }

    @GET
    @Path(MoveActs.ONE)
    public MoveAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return MoveAnswer.of(moves.get(id, operator));
    }

    /** Moves all lines or none. */
    @POST
    public Answer<MoveAnswer> post(@Auth Operator operator, MoveForm form) {
        return answer(acts.post.done(form, operator), form.id(), operator);
    }

    /** Moves one more line. */
    @POST
    @Path(MoveActs.LINES)
    public Answer<MoveAnswer> add(@Auth Operator operator, @PathParam("id") UUID id, CarryForm form) {
        return answer(acts.add.done(id, form, operator), id, operator);
    }

    /** Reverses a line. */
    @POST
    @Path(MoveActs.LINE_REVERSAL)
    public Answer<MoveAnswer> reverseLine(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        return answer(acts.reverseLine.done(new LineOf(id, line), form, operator), id, operator);
    }

    /** Reverses a move. */
    @POST
    @Path(MoveActs.REVERSAL)
    public Answer<MoveAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        return answer(acts.reverse.done(id, form, operator), id, operator);
    }

    private Answer<MoveAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, MoveAnswer.of(moves.get(id, operator)));
    }
}
