package org.sklad.access;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** All sessions of the caller, wherever they run. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {
    private final Sessions sessions;

    public SessionsResource(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Signs the caller out everywhere, here too. */
    @DELETE
    @ApiResponse(responseCode = "204", description = "Done")
    public Response signOutEverywhere(@Auth Operator operator, @Context ContainerRequestContext request) {
        sessions.signOutEverywhere(operator);
        return Response.noContent().cookie(Cookies.noSession(request)).build();
    }
}
