package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;

/** Automatic erasures that wait for a manager. */
@Path("/api/v1/due-erasures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DueErasuresResource {
    static final String ACT = "/due-erasures";

    private final DueErasures due;
    private final Forms forms;

    DueErasuresResource(DueErasures due, Forms forms) {
        this.due = due;
        this.forms = forms;
    }

    /** Returns the reasons for waiting, and the number of people due. */
    @GET
    public DueErasureAnswer get(@Auth Operator operator) {
        return DueErasureAnswer.of(due.due(operator));
    }

    /**
     * Erases the people who are due in the operator's centres, and trusts the present clock. Only for a manager who gave
     * the password recently. Returns the erasures that still wait.
     */
    @POST
    public Answer<DueErasureAnswer> confirm(@Auth Operator operator, DueErasureForm form) {
        operator.require(Role.MANAGER);
        IdempotencyKey claim = forms.accept(ACT, form.id(), form);
        boolean first = due.confirm(claim, form.people(), operator);
        return Answer.of(first, DueErasureAnswer.of(due.due(operator)));
    }
}
