package org.sklad.access.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sklad.access.signin.AccessFilter;
import org.sklad.access.signin.Caller;
import org.sklad.access.signin.Cookies;
import org.sklad.access.signin.Operators;
import org.sklad.access.signin.OtpNeeded;
import org.sklad.access.signin.Sessions;
import org.sklad.access.signin.SignIn;
import org.sklad.access.signin.SignedIn;
import org.sklad.access.signin.Stations;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.Actor;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.PageContext;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages for sign-in and sign-out. */
@Path("/")
public final class SignInPages extends FormPages {
    private final Sessions sessions;
    private final Stations stations;
    private final Operators operators;
    private final List<SampleOperator> samples;
    private final Forms forms;

    SignInPages(Sessions sessions, Stations stations, Operators operators, List<SampleOperator> samples, Forms forms) {
        this.sessions = sessions;
        this.stations = stations;
        this.operators = operators;
        this.samples = samples;
        this.forms = forms;
    }

    /**
     * The data of the sign-in page: the fields, and whether it shows the field for a second-factor code.
     *
     * @param samples the operators of a demo, to choose from
     */
    public record View(FormState entered, boolean otpAsked, List<SampleOperator> samples) {
        public View {
            samples = List.copyOf(samples);
        }
    }

    @GET
    @Path("sign-in")
    public Page form(
            @QueryParam("next") @DefaultValue("/") String next,
            @QueryParam("username") @DefaultValue("") String username) {
        return page(FormState.nothing().with("next", next).with("username", username), false);
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            Submitted<SignInForm> sent,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest servletRequest) {
        return Pages.submit(
                () -> {
                    SignInForm form = forms.check(sent.form());
                    return enter(form, request, servletRequest);
                },
                refusal -> again(sent.entered(), refusal));
    }

    private Response enter(SignInForm form, ContainerRequestContext request, HttpServletRequest servletRequest) {
        SignIn typed = Caller.signIn(request, servletRequest, form.username(), form.password(), form.otp());
        SignedIn begun = sessions.signIn(typed, Cookies.token(request));
        if (!samples.isEmpty()) {
            operators.setLanguage(begun.session().operator(), Pages.language(servletRequest));
        }
        PageContext.of(request)
                .setActor(Actor.session(begun.session().operator().id()));
        String start = Cookies.station(request)
                .flatMap(stations::find)
                .map(station -> stations.pageAfterLock(station, begun.session().operator()))
                .orElse("/");
        Response onward = Pages.seeOther(form.next() == null || form.next().equals("/") ? start : form.next());
        return Response.fromResponse(onward)
                .cookie(Cookies.session(begun.token(), request), Cookies.device(begun.device(), request))
                .build();
    }

    private Page again(FormState entered, Refusal refusal) {
        return page(entered.refusedBy(refusal), refusal instanceof OtpNeeded);
    }

    private Page page(FormState entered, boolean otpAsked) {
        return Page.of(
                "access/accounts/sign-in.jte",
                new View(entered, otpAsked || !entered.value("otp").isEmpty(), samples));
    }

    @POST
    @Path("sign-out")
    public Response signOut(@Context ContainerRequestContext request) {
        sessions.signOut(AccessFilter.session(request));
        String next = AccessFilter.station(request).isPresent() ? "/station" : "/sign-in";
        return Response.fromResponse(Pages.seeOther(next, "access.signed-out"))
                .cookie(Cookies.noSession(request))
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }
}
