package org.sklad.goods.kits;

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
import org.sklad.goods.stock.ReasonForm;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** The API for assemblies and break-ups of kits; {@link BreakUpsResource} takes kits apart. */
@Path("/api/v1/assemblies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AssembliesResource {
    static final String PATH = "/assemblies";

    private static final List<Column<Assembly>> COLUMNS = List.of(
            Column.time("kits.recorded-at", "#date+recorded", Assembly::recordedAt),
            Column.text("kits.kind", "#activity+code", each -> each.kind().name()),
            Column.text("kits.centre", "#loc+code", each -> each.centre().value()),
            Column.text(
                    "kits.location",
                    "#loc+location+code",
                    each -> each.location().value()),
            Column.text("kits.kit", "#item+code", each -> each.kit().value()),
            Column.whole("kits.quantity", "#item+num", Assembly::quantity),
            Column.text("kits.state", "#status+code", AssemblySummary::state),
            Column.text(
                    "kits.operator", "#contact+name", each -> each.operator().value()),
            Column.text("kits.reversal-reason", "#description", Assembly::reversalReason),
            Column.text("kits.id", "#meta+id+uuid", each -> each.id().toString()));

    private final Assemblies assemblies;
    private final Forms forms;

    AssembliesResource(Assemblies assemblies, Forms forms) {
        this.assemblies = assemblies;
        this.forms = forms;
    }

    /** Lists both kinds, latest first. */
    @GET
    public Rows<AssemblySummary> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        return Rows.latest(assemblies.list(CentreCode.asked(centre), PlaceInTime.parse(next), most + 1, operator), most)
                .map(AssemblySummary::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Assembly> export(@Auth Operator operator, @QueryParam("centre") @Nullable String centre) {
        Optional<CentreCode> filter = CentreCode.asked(centre);
        operator.requireIn(filter, Kits.MAY_SEE);
        return new Sheet<>(
                "assemblies",
                COLUMNS,
                last -> assemblies.list(
                        filter, last.map(Assembly::place).orElse(PlaceInTime.FIRST), Sheet.RANGE, operator));
    }

    @GET
    @Path("/{id}")
    public AssemblyAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return AssemblyAnswer.of(assemblies.get(id, operator));
    }

    /** Assembles all kits or none. */
    @POST
    public Answer<AssemblyAnswer> assemble(@Auth Operator operator, AssemblyForm form) {
        operator.requireIn(form.centre(), Assemblies.MAY_ASSEMBLE);
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        return answer(assemblies, assemblies.assemble(claim, form.assembly(), operator), claim.id(), operator);
    }

    /** Reverses an assembly or a break-up: the parts return to their places, or the kits are restored. */
    @POST
    @Path("/{id}/reversal")
    public Answer<AssemblyAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        assemblies.mine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/reversal", form.id(), form);
        return answer(assemblies, assemblies.reverse(claim, id, form.reason(), operator), id, operator);
    }

    static Answer<AssemblyAnswer> answer(Assemblies assemblies, boolean first, UUID id, Operator operator) {
        return Answer.of(first, AssemblyAnswer.of(assemblies.get(id, operator)));
    }
}
