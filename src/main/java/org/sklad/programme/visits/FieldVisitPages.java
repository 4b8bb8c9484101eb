package org.sklad.programme.visits;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.Colleague;
import org.sklad.centres.places.ActiveFilter;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.centres.teams.Team;
import org.sklad.centres.teams.Teams;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;
import org.sklad.programme.interpreters.Interpreter;
import org.sklad.programme.interpreters.Interpreters;

/** Pages of field visits: the list, the form, and one visit with everything that happened there. */
@Path(VisitActs.PATH)
public final class FieldVisitPages extends FormPages {
    private static final String PATH = VisitActs.PATH;
    private static final int MOST_TEAMS = 100;

    private final FieldVisits visits;
    private final VisitActs acts;
    private final Teams teams;
    private final Interpreters interpreters;
    private final Randomness randomness;
    private final InstantSource clock;

    FieldVisitPages(
            FieldVisits visits,
            VisitActs acts,
            Teams teams,
            Interpreters interpreters,
            Randomness randomness,
            InstantSource clock) {
        this.visits = visits;
        this.acts = acts;
        this.teams = teams;
        this.interpreters = interpreters;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * The form of a new visit.
     *
     * @param candidates operators who can go along
     */
    public record NewView(
            Centre centre,
            List<Colleague> candidates,
            List<Team> teams,
            List<Interpreter> interpreters,
            FormState entered) {}

    /**
     * The page of one visit.
     *
     * @param names true for field workers, who see the consultations and needs themselves; others see their numbers
     * @param mayOpenBag true for operators who see reconciliations
     */
    public record OneView(VisitView view, FormState entered, boolean mayClose, boolean names, boolean mayOpenBag) {
        public String path() {
            return PATH + "/" + view.visit().number();
        }

        public Shown state() {
            return VisitList.chip(view.visit().state());
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<VisitFilter> query) {
        return VisitList.LIST
                .read(PresentCentre.narrowed(query, request, operator, FieldVisits.MAY_SEE), visits::list, operator)
                .page(ListPage.Action.where(operator.roles().has(FieldVisits.MAY_PLAN), PATH + "/new", "visits.new"));
    }

    /** Shows the form with today and the operator as the member. */
    @GET
    @Path("new")
    public Page begin(@Auth Operator operator, @Context ContainerRequestContext request) {
        Centre centre = centre(operator, request);
        FormState entered = FormState.begun(randomness.id())
                .with(
                        "on",
                        LocalDate.ofInstant(clock.instant(), centre.timeZone()).toString())
                .with("members", operator.username().value());
        return newPage(centre, entered, operator);
    }

    @POST
    public Response plan(@Auth Operator operator, @Context ContainerRequestContext request, Submitted<VisitForm> sent) {
        Centre centre = centre(operator, request);
        return acts.plan.submit(sent, operator, entered -> newPage(centre, entered, operator));
    }

    @GET
    @Path(VisitActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("visit") VisitNumber number) {
        return page(number, FormState.begun(randomness.id()), operator);
    }

    @POST
    @Path(VisitActs.COMPLETION)
    public Response complete(@Auth Operator operator, @PathParam("visit") VisitNumber number, Submitted<ActForm> sent) {
        return acts.complete.submit(number, sent, operator, entered -> page(number, entered, operator));
    }

    @POST
    @Path(VisitActs.CANCELLATION)
    public Response cancel(
            @Auth Operator operator, @PathParam("visit") VisitNumber number, Submitted<ReasonForm> sent) {
        return acts.cancel.submit(number, sent, operator, entered -> page(number, entered, operator));
    }

    private Page newPage(Centre centre, FormState entered, Operator operator) {
        return Page.of(
                        "programme/visits/new.jte",
                        new NewView(
                                centre,
                                visits.candidates(centre.code(), operator),
                                teams.list(centre.code(), new ActiveFilter(true), "", MOST_TEAMS, operator),
                                interpreters.working(operator),
                                entered))
                .at(centre.code().value());
    }

    private Page page(VisitNumber number, FormState entered, Operator operator) {
        VisitView view = visits.get(number, operator);
        FieldVisit visit = view.visit();
        boolean mayClose = visit.isPlanned() && operator.roles().hasAt(visit.centre(), FieldVisits.MAY_PLAN);
        boolean field = operator.roles().hasAt(visit.centre(), Role.FIELD);
        boolean bag = operator.roles().hasAt(visit.centre(), Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR);
        return Page.of("programme/visits/one.jte", new OneView(view, entered, mayClose, field, bag))
                .at(visit.centre().value());
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(FieldVisits.MAY_PLAN);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, FieldVisits.MAY_PLAN));
    }
}
