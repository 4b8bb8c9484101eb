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
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.goods.stock.ReasonForm;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;

/** API of moves within a centre. */
@Path("/api/v1/moves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MovesResource {
    static final String PATH = "/moves";

    private final Moves moves;
    private final MoveLines lines;
    private final Forms forms;

    public MovesResource(Moves moves, MoveLines lines, Forms forms) {
        this.moves = moves;
        this.lines = lines;
        this.forms = forms;
    }

    /** Latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<MoveSummary> list(@Auth Operator operator, @Listed Query<CentreAndPeriod> query) {
        return MoveList.LIST
                .read(query, (filter, after, limit) -> moves.list(filter, after, limit, operator))
                .answer(MoveSummary::of);
    }

    @GET
    @Path("/{id}")
    public MoveAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return MoveAnswer.of(moves.get(id, operator));
    }

    /** Moves all lines or none. */
    @POST
    public Answer<MoveAnswer> post(@Auth Operator operator, MoveForm form) {
        operator.requireIn(form.centre(), Moves.mayMove());
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        return answer(moves.post(claim, forms.convert(claim, form::move), operator), claim.id(), operator);
    }

    /** Moves one more line. */
    @POST
    @Path("/{id}/lines")
    public Answer<MoveAnswer> add(@Auth Operator operator, @PathParam("id") UUID id, CarryForm form) {
        moves.mine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/lines", form.id(), form);
        return answer(lines.add(claim, id, forms.convert(claim, form::line), operator), id, operator);
    }

    /** Reverses a line. */
    @POST
    @Path("/{id}/lines/{line}/reversal")
    public Answer<MoveAnswer> undo(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        moves.mine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/lines/" + line + "/reversal", form.id(), form);
        return answer(lines.undo(claim, id, line, operator), id, operator);
    }

    /** Reverses a move. */
    @POST
    @Path("/{id}/reversal")
    public Answer<MoveAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        moves.mine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/reversal", form.id(), form);
        return answer(moves.reverse(claim, id, form.reason(), operator), id, operator);
    }

    private Answer<MoveAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, MoveAnswer.of(moves.get(id, operator)));
    }
}
