package org.sklad.access.accounts;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.AccessFilter;
import org.sklad.access.signin.Caller;
import org.sklad.access.signin.Cookies;
import org.sklad.access.signin.Session;
import org.sklad.access.signin.Sessions;
import org.sklad.access.signin.SignIn;
import org.sklad.access.signin.SignedIn;
import org.sklad.platform.web.Actor;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.PageContext;

/** The caller's own session: sign-in, sign-out, entering the password again, changing it. */
@Path("/api/v1/session")
public final class SessionResource extends JsonResource {
    private final Sessions sessions;
    private final Forms forms;

    public SessionResource(Sessions sessions, Forms forms) {
        this.sessions = sessions;
        this.forms = forms;
    }

    @POST
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = SessionAnswer.class)))
    public Response signIn(
            SessionForm form, @Context ContainerRequestContext request, @Context HttpServletRequest servletRequest) {
        forms.check(form);
        SignIn typed = Caller.signIn(request, servletRequest, form.username(), form.password(), form.otp());
        SignedIn begun = sessions.signIn(typed, Cookies.token(request));
        Session session = begun.session();
        PageContext.of(request).setActor(Actor.session(session.operator().id()));
        return Response.ok(SessionAnswer.of(
                        session.operator(), session.passwordChoiceNeeded(), session.secondFactorNeeded()))
                .cookie(Cookies.session(begun.token(), request), Cookies.device(begun.device(), request))
                .build();
    }

    @GET
    public SessionAnswer get(@Auth Operator operator, @Context ContainerRequestContext request) {
        return SessionAnswer.of(
                operator, AccessFilter.passwordChoiceNeeded(request), AccessFilter.secondFactorNeeded(request));
    }

    @DELETE
    @ApiResponse(responseCode = "204", description = "Done")
    public Response signOut(@Auth Operator operator, @Context ContainerRequestContext request) {
        sessions.signOut(AccessFilter.session(request));
        return Response.noContent().cookie(Cookies.noSession(request)).build();
    }

    @POST
    @Path("/confirmation")
    @ApiResponse(responseCode = "204", description = "Done")
    public Response confirm(
            @Auth Operator operator,
            ConfirmationForm form,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest servletRequest) {
        Session session = AccessFilter.session(request);
        forms.check(form);
        SignedIn begun = sessions.confirm(
                session, Caller.signIn(request, servletRequest, operator.getName(), form.password(), form.otp()));
        return Response.noContent()
                .cookie(Cookies.session(begun.token(), request))
                .build();
    }

    @PUT
    @Path("/password")
    @ApiResponse(responseCode = "204", description = "Done")
    public Response choosePassword(
            @Auth Operator operator,
            PasswordForm form,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest servletRequest) {
        Session session = AccessFilter.session(request);
        forms.check(form);
        SignIn present = Caller.signIn(request, servletRequest, operator.getName(), form.present(), form.otp());
        SignedIn begun = sessions.choosePassword(session, present, form.password());
        return Response.noContent()
                .cookie(Cookies.session(begun.token(), request))
                .build();
    }
}
