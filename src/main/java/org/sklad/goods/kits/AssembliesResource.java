package org.sklad.goods.kits;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** The API for assemblies and break-ups of kits; {@link BreakUpsResource} takes kits apart. */
@Path("/api/v1" + KitActs.PATH)
public final class AssembliesResource extends JsonResource {
    private final Assemblies assemblies;
    private final KitActs acts;

    AssembliesResource(Assemblies assemblies, KitActs acts) {
        this.assemblies = assemblies;
        this.acts = acts;
    }

    /** Lists both kinds, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<AssemblySummary> list(@Auth Operator operator, @Listed Query<AssemblyFilter> query) {
        return AssemblyList.LIST
                .read(query, assemblies::list, operator)
                .answer(row -> AssemblySummary.of(row.assembly()));
    }

    @GET
    @Path(KitActs.ONE)
    public AssemblyAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return AssemblyAnswer.of(assemblies.get(id, operator));
    }

    /** Assembles all kits or none. */
    @POST
    public Answer<AssemblyAnswer> assemble(@Auth Operator operator, AssemblyForm form) {
        return answer(assemblies, acts.assemble.done(form, operator), form.id(), operator);
    }

    /** Reverses an assembly or a break-up: the parts return to their places, or the kits are restored. */
    @POST
    @Path(KitActs.REVERSAL)
    public Answer<AssemblyAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        return answer(assemblies, acts.reverse.done(id, form, operator), id, operator);
    }

    static Answer<AssemblyAnswer> answer(Assemblies assemblies, boolean first, UUID id, Operator operator) {
        return Answer.of(first, AssemblyAnswer.of(assemblies.get(id, operator)));
    }
}
