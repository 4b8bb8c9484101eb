package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;

/** The proof of erasures. */
@Path("/api/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
public final class ErasuresResource {
    private final Erasures erasures;

    ErasuresResource(Erasures erasures) {
        this.erasures = erasures;
    }

    /** Lists erasures by managers and automatic ones, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ErasureAnswer> list(@Auth Operator operator, @Listed Query<ErasureFilter> query) {
        return ErasureProofList.LIST.read(query, erasures::list, operator).answer(ErasureAnswer::of);
    }
}
