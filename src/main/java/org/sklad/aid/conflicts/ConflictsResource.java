package org.sklad.aid.conflicts;

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
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** API of conflicts of offline handouts, and of managers' decisions about them. */
@Path("/api/v1/conflicts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConflictsResource {
    static final String PATH = "/conflicts";

    private static final int AT_ONCE = 500;

    private static final List<Column<Conflict>> COLUMNS = List.of(
            Column.time("handouts.handout.recorded-at", "#date+recorded", Conflict::recordedAt),
            Column.time("handouts.handout.occurred-at", "#date+occurred", Conflict::occurredAt),
            Column.text(
                    "handouts.handout.centre", "#loc+code", row -> row.centre().value()),
            Column.text("conflicts.conflict.kind", "#status", row -> row.kind().name()),
            Column.text("conflicts.conflict.subject", "", Conflict::subject),
            Column.text("conflicts.conflict.detail", "", Conflict::detail),
            Column.text(
                    "handouts.handout.person",
                    "",
                    row -> row.person().map(CaseCode::value).orElse("")),
            Column.text("handouts.handout.operator", "", row -> row.operator().value()),
            Column.text("conflicts.conflict.device", "", Conflict::device),
            Column.text("handouts.handout.id", "", row -> row.handout().toString()),
            Column.text("conflicts.conflict.id", "", row -> row.id().toString()));

    private final Conflicts conflicts;
    private final Forms forms;

    public ConflictsResource(Conflicts conflicts, Forms forms) {
        this.conflicts = conflicts;
        this.forms = forms;
    }

    /** Lists open conflicts, latest first. */
    @GET
    public Rows<ConflictSummary> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        return Rows.latest(
                        conflicts.list(Optional.ofNullable(centre), PlaceInTime.parse(next), most + 1, operator), most)
                .map(ConflictSummary::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Conflict> export(@Auth Operator operator, @QueryParam("centre") @Nullable CentreCode centre) {
        Optional<CentreCode> asked = Optional.ofNullable(centre);
        conflicts.list(asked, PlaceInTime.FIRST, 1, operator);
        return new Sheet<>(
                "conflicts",
                COLUMNS,
                last -> conflicts.list(asked, last.map(Conflict::place).orElse(PlaceInTime.FIRST), AT_ONCE, operator));
    }

    /** Returns a conflict, open or not, with all handouts that break it together. */
    @GET
    @Path("/{id}")
    public ConflictAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ConflictAnswer.of(conflicts.get(id, operator));
    }

    /** Resolves the conflict: its handouts remain as they happened. */
    @POST
    @Path("/{id}/resolution")
    public Answer<ConflictAnswer> resolve(@Auth Operator operator, @PathParam("id") UUID id, ResolutionForm form) {
        conflicts.requireResolver(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/resolution", form.id(), form);
        boolean first = conflicts.resolve(claim, id, form.reason(), operator);
        return Answer.of(first, ConflictAnswer.of(conflicts.get(id, operator)));
    }
}
