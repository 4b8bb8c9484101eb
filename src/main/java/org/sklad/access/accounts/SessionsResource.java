package org.sklad.access.accounts;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.AccessFilter;
import org.sklad.access.signin.Cookies;
import org.sklad.access.signin.OwnSession;
import org.sklad.access.signin.OwnSessions;
import org.sklad.access.signin.Sessions;
import org.sklad.platform.web.Rows;

/** All sessions of the caller on all devices. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {
    private final Sessions sessions;
    private final OwnSessions ownSessions;

    public SessionsResource(Sessions sessions, OwnSessions ownSessions) {
        this.sessions = sessions;
        this.ownSessions = ownSessions;
    }

    /** Lists the caller's own valid sessions on one page: the current one first, then the most recently used. */
    @GET
    public Rows<OwnSession> list(@Auth Operator operator, @Context ContainerRequestContext request) {
        return new Rows<>(ownSessions.list(AccessFilter.session(request)), Optional.empty());
    }

    /** Ends one of the caller's own sessions. */
    @DELETE
    @Path("/{session}")
    @ApiResponse(responseCode = "204", description = "Done")
    public void end(
            @Auth Operator operator, @PathParam("session") String id, @Context ContainerRequestContext request) {
        ownSessions.end(id, AccessFilter.session(request));
    }

    /** Ends every session of the caller except the current one. */
    @DELETE
    @Path("/others")
    @ApiResponse(responseCode = "204", description = "Done")
    public void endOthers(@Auth Operator operator, @Context ContainerRequestContext request) {
        ownSessions.endOthers(AccessFilter.session(request));
    }

    /** Signs the caller out everywhere, including this session. */
    @DELETE
    @ApiResponse(responseCode = "204", description = "Done")
    public Response signOutEverywhere(@Auth Operator operator, @Context ContainerRequestContext request) {
        sessions.signOutEverywhere(operator);
        return Response.noContent().cookie(Cookies.noSession(request)).build();
    }
}
