package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;

/** Erases a person who left. */
@Path("/api/v1" + ErasureActs.ERASURE)
public final class ErasureResource extends JsonResource {
    private final Erasures erasures;
    private final ErasureActs acts;

    ErasureResource(Erasures erasures, ErasureActs acts) {
        this.erasures = erasures;
        this.acts = acts;
    }

    /**
     * Deletes all data that names or finds the person; every total stays the same. Only for people who left, by a
     * manager of their last centre who gave the password recently. Afterwards the case code belongs to nobody.
     */
    @POST
    public Answer<ErasureAnswer> erase(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, ErasureForm form) {
        boolean first = acts.erase.done(code, form, operator);
        return Answer.of(first, ErasureAnswer.of(erasures.get(form.id())));
    }
}
