package org.sklad.privacy;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.platform.db.Claim;
import org.sklad.platform.web.Forms;

/** The automatic erasure where it waits for a manager. */
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

    /** What it waits for, and how many people are due. */
    @GET
    public DueErasureAnswer get(@Auth Operator operator) {
        return DueErasureAnswer.of(due.due(operator));
    }

    /**
     * Erases the people who are due in the operator's centres, and takes the clock for right. Only for a manager who gave the
     * password lately. Answers what still waits.
     */
    @POST
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = DueErasureAnswer.class)))
    public Response confirm(@Auth Operator operator, DueErasureForm form) {
        operator.require(Role.MANAGER);
        Claim claim = forms.accept(ACT, form.id(), form);
        boolean first = due.confirm(claim, form.people(), operator);
        return Response.status(first ? 201 : 200)
                .entity(DueErasureAnswer.of(due.due(operator)))
                .build();
    }
}
