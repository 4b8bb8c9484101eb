package org.sklad.goods.kits;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;

/** The API to take kits apart; the list of assemblies shows the results. */
@Path("/api/v1" + KitActs.BREAK_UPS)
public final class BreakUpsResource extends JsonResource {
    private final Assemblies assemblies;
    private final KitActs acts;

    BreakUpsResource(Assemblies assemblies, KitActs acts) {
        this.assemblies = assemblies;
        this.acts = acts;
    }

    /** Takes apart all kits or none. */
    @POST
    public Answer<AssemblyAnswer> breakUp(@Auth Operator operator, BreakUpForm form) {
        return AssembliesResource.answer(assemblies, acts.breakUp.done(form, operator), form.id(), operator);
    }
}
