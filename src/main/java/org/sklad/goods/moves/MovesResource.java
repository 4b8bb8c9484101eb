package org.sklad.goods.moves;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.stock.ReasonForm;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** API of moves within a centre. */
@Path("/api/v1/moves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MovesResource {
    static final String PATH = "/moves";

    private static final List<Column<Move>> COLUMNS = List.of(
            Column.time("moves.recorded-at", "#date+recorded", Move::recordedAt),
            Column.text("moves.centre", "#loc+code", each -> each.centre().value()),
            Column.text("moves.from", "#loc+code+from", each -> each.from().value()),
            Column.text("moves.to", "#loc+code+to", each -> each.to().value()),
            Column.whole("moves.lines", "#indicator+lines+num", Move::lastLine),
            Column.text("moves.state", "#status+code", MoveSummary::state),
            Column.text(
                    "moves.operator", "#contact+name", each -> each.operator().value()),
            Column.text("moves.reversal-reason", "#description", Move::reversalReason),
            Column.text("moves.id", "#meta+id+uuid", each -> each.id().toString()));

    private final Moves moves;
    private final MoveLines lines;
    private final Forms forms;

    public MovesResource(Moves moves, MoveLines lines, Forms forms) {
        this.moves = moves;
        this.lines = lines;
        this.forms = forms;
    }

    /** Lists moves, latest first. */
    @GET
    public Rows<MoveSummary> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        return Rows.latest(moves.list(CentreCode.asked(centre), PlaceInTime.parse(next), most + 1, operator), most)
                .map(MoveSummary::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Move> export(@Auth Operator operator, @QueryParam("centre") @Nullable String centre) {
        Optional<CentreCode> filter = CentreCode.asked(centre);
        operator.requireIn(filter, Moves.maySee());
        return new Sheet<>(
                "moves",
                COLUMNS,
                last -> moves.list(filter, last.map(Move::place).orElse(PlaceInTime.FIRST), Sheet.RANGE, operator));
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
