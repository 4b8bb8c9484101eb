package org.sklad.goods.kits;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;

/** The API to take kits apart; the list of assemblies shows the results. */
@Path("/api/v1/break-ups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BreakUpsResource {
    static final String PATH = "/break-ups";

    private final Assemblies assemblies;
    private final Forms forms;

    BreakUpsResource(Assemblies assemblies, Forms forms) {
        this.assemblies = assemblies;
        this.forms = forms;
    }

    /** Takes apart all kits or none. */
    @POST
    public Answer<AssemblyAnswer> breakUp(@Auth Operator operator, BreakUpForm form) {
        operator.requireIn(form.centre(), Assemblies.MAY_ASSEMBLE);
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        NewBreakUp wanted = forms.convert(claim, form::breakUp);
        boolean first = assemblies.breakUp(claim, wanted, operator);
        return AssembliesResource.answer(assemblies, first, claim.id(), operator);
    }
}
