package org.sklad.goods.bags;

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
import org.sklad.access.roles.Username;
import org.sklad.goods.moves.Moves;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** API of reconciliations of bags. */
@Path("/api/v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReconciliationsResource {
    static final String PATH = "/reconciliations";

    private static final List<Column<Reconciliation>> COLUMNS = List.of(
            Column.time("bags.bag.opened-at", "#date+start", Reconciliation::openedAt),
            Column.text("moves.centre", "#loc+code", each -> each.centre().value()),
            Column.text("bags.bag", "#loc+code+from", each -> each.bag().value()),
            Column.text(
                    "bags.bag.returns-to",
                    "#loc+code+to",
                    each -> each.returnsTo().value()),
            Column.text("moves.state", "#status+code", each -> each.state().name()),
            Column.text(
                    "moves.operator", "#contact+name", each -> each.operator().value()),
            Column.text(
                    "bags.bag.completed-by",
                    "#contact+name+end",
                    each -> each.completedBy().map(Username::value).orElse("")),
            Column.text("moves.id", "#meta+id+uuid", each -> each.id().toString()));

    private final Reconciliations reconciliations;
    private final ReconciliationLines lines;
    private final Forms forms;

    public ReconciliationsResource(Reconciliations reconciliations, ReconciliationLines lines, Forms forms) {
        this.reconciliations = reconciliations;
        this.lines = lines;
        this.forms = forms;
    }

    static String act(UUID id, String act) {
        return PATH + "/" + id + "/" + act;
    }

    /** Lists reconciliations, latest first. */
    @GET
    public Rows<ReconciliationSummary> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        return Rows.latest(
                        reconciliations.list(CentreCode.asked(centre), PlaceInTime.parse(next), most + 1, operator),
                        most)
                .map(ReconciliationSummary::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Reconciliation> export(@Auth Operator operator, @QueryParam("centre") @Nullable String centre) {
        Optional<CentreCode> filter = CentreCode.asked(centre);
        operator.requireIn(filter, Moves.maySee());
        return new Sheet<>(
                "reconciliations",
                COLUMNS,
                last -> reconciliations.list(
                        filter, last.map(Reconciliation::place).orElse(PlaceInTime.FIRST), Sheet.RANGE, operator));
    }

    @GET
    @Path("/{id}")
    public ReconciliationAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ReconciliationAnswer.of(reconciliations.get(id, operator));
    }

    /** Starts the reconciliation of a bag. */
    @POST
    public Answer<ReconciliationAnswer> open(@Auth Operator operator, ReconciliationForm form) {
        operator.requireIn(form.centre(), Moves.mayMove());
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        boolean first = reconciliations.open(claim, new CentreCode(form.centre()), form.bag(), form.back(), operator);
        return answer(first, claim.id(), operator);
    }

    /** Counts a lot in the bag. */
    @POST
    @Path("/{id}/lines")
    public Answer<ReconciliationAnswer> count(@Auth Operator operator, @PathParam("id") UUID id, BagLineForm form) {
        reconciliations.mine(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "lines"), form.id(), form);
        return answer(lines.count(claim, id, forms.convert(claim, form::count), operator), id, operator);
    }

    /** Removes the count of a line. */
    @POST
    @Path("/{id}/lines/{line}/reversal")
    public Answer<ReconciliationAnswer> undo(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        reconciliations.mine(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "lines/" + line + "/reversal"), form.id(), form);
        return answer(lines.takeBack(claim, id, line, operator), id, operator);
    }

    /** Corrects differences and moves the remaining goods back. */
    @POST
    @Path("/{id}/completion")
    public Answer<ReconciliationAnswer> complete(
            @Auth Operator operator, @PathParam("id") UUID id, BagCompletionForm form) {
        reconciliations.mine(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "completion"), form.id(), form);
        return answer(
                reconciliations.complete(
                        claim, id, forms.convert(claim, form::explained), BagCompletionForm.PREFIX, operator),
                id,
                operator);
    }

    private Answer<ReconciliationAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, ReconciliationAnswer.of(reconciliations.get(id, operator)));
    }
}
