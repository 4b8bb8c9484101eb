package org.sklad.access.accounts;

import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.AccessFilter;
import org.sklad.access.signin.Caller;
import org.sklad.access.signin.Cookies;
import org.sklad.access.signin.SignIn;
import org.sklad.access.signin.SignedIn;
import org.sklad.access.signin.StationOperator;
import org.sklad.access.signin.Stations;
import org.sklad.platform.web.Actor;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.PageContext;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The page of a locked station. It shows the names of operators and nothing else. */
@Path("/station")
@Produces(MediaType.TEXT_HTML)
public final class StationPages {
    private final Stations stations;
    private final Forms forms;

    StationPages(Stations stations, Forms forms) {
        this.stations = stations;
        this.forms = forms;
    }

    /** The operators to choose from, and what was typed. */
    public record View(List<StationOperator> operators, FormState entered) {
        public View {
            operators = List.copyOf(operators);
        }

        /** Returns true if the operator is chosen as the page opens: it is the one who was there before, or nobody else is there. */
        public boolean chosen(StationOperator each) {
            return entered.value("username").isEmpty()
                    ? each.locked() || operators.size() == 1
                    : entered.has("username", each.username().value());
        }

        /** Returns true if only the PIN is missing. */
        public boolean anyChosen() {
            return operators.stream().anyMatch(this::chosen);
        }
    }

    @GET
    public Response locked(@Context ContainerRequestContext request) {
        if (AccessFilter.present(request).isPresent()) {
            return Pages.seeOther("/");
        }
        return station(request)
                .map(station -> page(station, FormState.nothing()).response())
                .orElseGet(() -> Pages.seeOther("/sign-in"));
    }

    /** Continues with a PIN: in a new session, with everything as after a sign-in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(
            Submitted<StationForm> sent,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest servletRequest) {
        Optional<String> known = station(request);
        if (known.isEmpty()) {
            return Pages.seeOther("/sign-in");
        }
        String station = known.get();
        return Pages.submit(
                () -> {
                    StationForm form = forms.check(sent.form());
                    SignIn from = Caller.signIn(request, servletRequest, form.username(), form.pin(), null);
                    SignedIn begun = stations.enter(station, from, Cookies.token(request));
                    Operator operator = begun.session().operator();
                    PageContext.of(request).setActor(Actor.session(operator.id()));
                    return Response.fromResponse(Pages.seeOther(stations.pageAfterLock(station, operator)))
                            .cookie(Cookies.session(begun.token(), request))
                            .build();
                },
                refusal -> page(station, sent.entered().refusedBy(refusal)));
    }

    /** Locks the station, also after the session has ended by idling. */
    @POST
    @Path("lock")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lock(@FormParam("next") @DefaultValue("/") String next, @Context ContainerRequestContext request) {
        Optional<String> station = station(request);
        if (station.isEmpty()) {
            return Pages.seeOther("/");
        }
        Cookies.token(request).ifPresent(token -> stations.lock(station.get(), token, next));
        return Response.fromResponse(Pages.seeOther("/station"))
                .cookie(Cookies.noSession(request))
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    /** Notes that the operator types or reads on an open page, which requests nothing itself. */
    @POST
    @Path("presence")
    public Response presence(@Auth Operator operator) {
        return Response.noContent().build();
    }

    private Optional<String> station(ContainerRequestContext request) {
        return Cookies.station(request).flatMap(stations::find);
    }

    private Page page(String station, FormState entered) {
        return Page.of("access/accounts/station.jte", new View(stations.list(station), entered));
    }
}
