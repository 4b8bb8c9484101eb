package org.sklad.goods.kits;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.goods.stock.ReasonForm;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;

/** The API for assemblies and break-ups of kits; {@link BreakUpsResource} takes kits apart. */
@Path("/api/v1/assemblies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AssembliesResource {
    static final String PATH = "/assemblies";

    private final Assemblies assemblies;
    private final Forms forms;

    AssembliesResource(Assemblies assemblies, Forms forms) {
        this.assemblies = assemblies;
        this.forms = forms;
    }

    /** Lists both kinds, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<AssemblySummary> list(@Auth Operator operator, @Listed Query<AssemblyFilter> query) {
        return AssemblyList.LIST
                .read(query, (filter, after, limit) -> assemblies.list(filter, after, limit, operator))
                .answer(row -> AssemblySummary.of(row.assembly()));
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
