package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;

/** Automatic erasures that wait for a manager. */
@Path("/api/v1" + ErasureActs.DUE)
public final class DueErasuresResource extends JsonResource {
    private final DueErasures due;
    private final ErasureActs acts;

    DueErasuresResource(DueErasures due, ErasureActs acts) {
        this.due = due;
        this.acts = acts;
    }

    /** Returns the reasons for waiting, and the number of people due. */
    @GET
    public DueErasureAnswer get(@Auth Operator operator) {
        return DueErasureAnswer.of(due.due(operator));
    }

    /**
     * Erases the people who are due in the operator's centres, and trusts the present clock. Only for a manager who gave
     * the password recently. A failed erasure does not stop the others. Returns the erasures that still wait: {@code people}
     * is then the number of people whose erasure failed. Their centres have the reason {@code FAILED}, or {@code MANY} if
     * they need another confirmation.
     */
    @POST
    public Answer<DueErasureAnswer> confirm(@Auth Operator operator, DueErasureForm form) {
        boolean first = acts.confirm.done(form, operator);
        return Answer.of(first, DueErasureAnswer.of(due.due(operator)));
    }
}
