package org.sklad.access.accounts;

import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.AccessFilter;
import org.sklad.access.signin.Caller;
import org.sklad.access.signin.Cookies;
import org.sklad.access.signin.OwnSession;
import org.sklad.access.signin.OwnSessions;
import org.sklad.access.signin.SecondFactor;
import org.sklad.access.signin.Session;
import org.sklad.access.signin.Sessions;
import org.sklad.access.signin.SignIn;
import org.sklad.access.signin.SignedIn;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The operator's own account: name and roles, password, and sign-out from sessions. */
@Path("/account")
public final class AccountPages extends FormPages {
    /** The path of the page that needs the password again. */
    private static final String NEXT = "page.next";

    private final Sessions sessions;
    private final OwnSessions ownSessions;
    private final SecondFactor secondFactor;
    private final Forms forms;

    public AccountPages(Sessions sessions, OwnSessions ownSessions, SecondFactor secondFactor, Forms forms) {
        this.sessions = sessions;
        this.ownSessions = ownSessions;
        this.secondFactor = secondFactor;
        this.forms = forms;
    }

    /**
     * The data of the account page.
     *
     * @param sessions the operator's own sessions; empty for a program with a token, which sees none
     */
    public record View(Operator operator, boolean secondFactor, List<OwnSession> sessions) {
        public View {
            sessions = List.copyOf(sessions);
        }
    }

    /** The fields of the page for choosing a password; {@code first} is true if it replaces a one-time password. */
    public record PasswordView(FormState entered, boolean first, boolean secondFactor) {}

    /** The fields of the page for entering the password again. */
    public record ConfirmationView(FormState entered, boolean secondFactor) {}

    @GET
    public Page account(@Auth Operator operator, @Context ContainerRequestContext request) {
        List<OwnSession> sessions =
                AccessFilter.present(request).map(ownSessions::list).orElse(List.of());
        return Page.of("access/accounts/account.jte", new View(operator, secondFactor.isOn(operator), sessions));
    }

    /** Ends one of the operator's own sessions. */
    @POST
    @Path("sessions/{session}/sign-out")
    public Response endSession(
            @Auth Operator operator, @PathParam("session") String id, @Context ContainerRequestContext request) {
        ownSessions.end(id, AccessFilter.session(request));
        return Pages.seeOther("/account", "access.session-ended");
    }

    /** Ends every session of the operator except this one. */
    @POST
    @Path("sign-out-others")
    public Response endOtherSessions(@Auth Operator operator, @Context ContainerRequestContext request) {
        ownSessions.endOthers(AccessFilter.session(request));
        return Pages.seeOther("/account", "access.other-sessions-ended");
    }

    @GET
    @Path("password")
    public Page password(@Auth Operator operator, @Context ContainerRequestContext request) {
        return passwordPage(FormState.nothing(), operator, request);
    }

    @POST
    @Path("password")
    public Response choosePassword(
            @Auth Operator operator,
            Submitted<PasswordForm> sent,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest servletRequest) {
        Session session = AccessFilter.session(request);
        return Pages.submit(
                () -> {
                    PasswordForm form = forms.check(sent.form());
                    SignIn present =
                            Caller.signIn(request, servletRequest, operator.getName(), form.present(), form.otp());
                    SignedIn begun = sessions.choosePassword(session, present, form.password());
                    return Response.fromResponse(Pages.seeOther("/", "access.password-chosen"))
                            .cookie(Cookies.session(begun.token(), request))
                            .build();
                },
                refusal -> passwordPage(sent.entered().refusedBy(refusal), operator, request));
    }

    private Page passwordPage(FormState entered, Operator operator, ContainerRequestContext request) {
        return Page.of(
                "access/accounts/password.jte",
                new PasswordView(entered, AccessFilter.passwordChoiceNeeded(request), secondFactor.isOn(operator)));
    }

    @GET
    @Path("confirmation")
    public Page confirmation(@Auth Operator operator, @QueryParam("next") @DefaultValue("/") String next) {
        return confirmationPage(FormState.nothing().with(NEXT, next), operator);
    }

    @POST
    @Path("confirmation")
    public Response confirm(
            @Auth Operator operator,
            Submitted<ConfirmationForm> sent,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest servletRequest) {
        Session session = AccessFilter.session(request);
        return Pages.submit(
                () -> {
                    ConfirmationForm form = forms.check(sent.form());
                    SignedIn begun = sessions.confirm(
                            session,
                            Caller.signIn(request, servletRequest, operator.getName(), form.password(), form.otp()));
                    return Response.fromResponse(Pages.seeOther(sent.entered().value(NEXT)))
                            .cookie(Cookies.session(begun.token(), request))
                            .build();
                },
                refusal -> confirmationPage(sent.entered().refusedBy(refusal), operator));
    }

    private Page confirmationPage(FormState entered, Operator operator) {
        return Page.of("access/accounts/confirmation.jte", new ConfirmationView(entered, secondFactor.isOn(operator)));
    }

    @POST
    @Path("sign-out-everywhere")
    public Response signOutEverywhere(@Auth Operator operator, @Context ContainerRequestContext request) {
        sessions.signOutEverywhere(operator);
        return Response.fromResponse(Pages.seeOther("/sign-in", "access.signed-out-everywhere"))
                .cookie(Cookies.noSession(request))
                .build();
    }
}
