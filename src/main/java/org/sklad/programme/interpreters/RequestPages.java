package org.sklad.programme.interpreters;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages of requests for interpreters: the open ones above the list of all, and one request with those who can be assigned. */
@Path(RequestActs.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class RequestPages {
    private static final String PATH = RequestActs.PATH;

    private final InterpreterRequests requests;
    private final Bookings bookings;
    private final Interpreters interpreters;
    private final RequestActs acts;
    private final Randomness randomness;
    private final InstantSource clock;

    RequestPages(
            InterpreterRequests requests,
            Bookings bookings,
            Interpreters interpreters,
            RequestActs acts,
            Randomness randomness,
            InstantSource clock) {
        this.requests = requests;
        this.bookings = bookings;
        this.interpreters = interpreters;
        this.acts = acts;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * The list.
     *
     * @param open open requests of these centres, earliest first; none while the list is narrowed
     */
    public record ListView(ListPage list, List<InterpreterRequest> open) {}

    /**
     * One request.
     *
     * @param candidates interpreters who can be assigned; nobody if the operator may not, or if it is not open
     * @param working interpreters who can have worked instead; nobody if there is nothing to correct
     * @param begun true once its time has come, so that the work can be recorded
     */
    public record OneView(
            RequestView view,
            FormState entered,
            List<Candidate> candidates,
            List<Interpreter> working,
            boolean mayAct,
            boolean begun) {
        public String path() {
            return PATH + "/" + view.request().id();
        }

        /** Returns the state as the list shows it. */
        public Shown state() {
            return Words.chip(view.request().state());
        }

        /** Returns the words for the place of work of an interpreter. */
        public Message place(Candidate candidate) {
            return Words.place(candidate.interpreter().details());
        }

        /** True if somebody can be assigned. */
        public boolean open() {
            return mayAct && view.request().state() == RequestState.OPEN;
        }

        public boolean assigned() {
            return mayAct && view.request().state() == RequestState.ASSIGNED;
        }

        /** True if recorded work can be corrected. */
        public boolean correctable() {
            return mayAct && view.request().state() == RequestState.DONE;
        }

        /** Returns the booking whose recorded work or release the operator can take back. */
        public Optional<Booking> toTakeBack() {
            return view.toTakeBack().filter(any -> mayAct);
        }

        /** Returns the choices of who worked, with the one recorded first, who can have ended meanwhile. */
        public List<Choice> workers(Language language) {
            String recorded = view.request().interpreter().orElseThrow().value();
            return Stream.concat(
                            Stream.of(new Choice(recorded, recorded)),
                            working.stream()
                                    .filter(each -> !each.code().value().equals(recorded))
                                    .map(each -> new Choice(each.code().value(), each.called(language))))
                    .toList();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<RequestFilter> asked) {
        Query<RequestFilter> query = PresentCentre.narrowed(asked, request, operator, InterpreterAccess.MAY_SEE);
        List<ListPage.Action> actions =
                ListPage.Action.where(InterpreterAccess.mayAsk(operator), PATH + "/new", "interpreters.request");
        ListPage list = RequestList.LIST.read(query, requests::list, operator).view(actions);
        boolean narrowed = !list.chips().isEmpty()
                || !query.next().isEmpty()
                || query.filter().state() != null;
        return Page.of(
                "programme/interpreters/requests.jte",
                new ListView(list, narrowed ? List.of() : requests.open(centres(query, request, operator))));
    }

    private static List<CentreCode> centres(
            Query<RequestFilter> query, ContainerRequestContext request, Operator operator) {
        Optional<CentreCode> one = query.filter().code();
        return PresentCentre.of(request).own().stream()
                .map(each -> each.code())
                .filter(each ->
                        one.map(each::equals).orElse(true) && operator.roles().hasAt(each, InterpreterAccess.MAY_SEE))
                .toList();
    }

    @GET
    @Path(RequestActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, FormState.begun(randomness.id()), operator);
    }

    @POST
    @Path(RequestActs.ASSIGNMENT)
    public Response assign(
            @Auth Operator operator, @PathParam("id") UUID id, Submitted<InterpreterAssignmentForm> sent) {
        return acts.assign.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(RequestActs.RELEASE)
    public Response release(@Auth Operator operator, @PathParam("id") UUID id, Submitted<InterpreterReleaseForm> sent) {
        return acts.release.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(RequestActs.COMPLETION)
    public Response complete(@Auth Operator operator, @PathParam("id") UUID id, Submitted<WorkedTimeForm> sent) {
        RequestView view = requests.get(id, operator);
        return acts.complete.submit(
                id, LocalTimes.inUtc(sent, view.zone()), operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(RequestActs.CORRECTION)
    public Response correct(@Auth Operator operator, @PathParam("id") UUID id, Submitted<WorkCorrectionForm> sent) {
        RequestView view = requests.get(id, operator);
        return acts.correct.submit(
                id, LocalTimes.inUtc(sent, view.zone()), operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(RequestActs.TAKING_BACK)
    public Response takeBack(
            @Auth Operator operator, @PathParam("id") UUID id, Submitted<WorkCorrectionForm.TakeBackForm> sent) {
        return acts.takeBack.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(RequestActs.CANCELLATION)
    public Response cancel(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        return acts.cancel.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    private Page page(UUID id, FormState entered, Operator operator) {
        RequestView view = requests.get(id, operator);
        InterpreterRequest request = view.request();
        boolean mayAct = operator.roles().hasAt(request.centre(), InterpreterAccess.MAY_ASK);
        Instant now = clock.instant();
        boolean correctable = mayAct && request.state() == RequestState.DONE;
        FormState filled = entered.value("from").isEmpty() ? filled(entered, view) : entered;
        return Page.of(
                        "programme/interpreters/request.jte",
                        new OneView(
                                view,
                                filled,
                                mayAct ? bookings.candidates(id, operator) : List.of(),
                                correctable ? interpreters.working(operator) : List.of(),
                                mayAct,
                                !request.fromAt().isAfter(now)))
                .at(request.centre().value());
    }

    /** Fills the form with the recorded work, or with the times of the request. */
    private static FormState filled(FormState entered, RequestView view) {
        InterpreterRequest request = view.request();
        Optional<Booking> booking = view.booking();
        Instant from = booking.flatMap(Booking::workedFrom).orElse(request.fromAt());
        Instant to = booking.flatMap(Booking::workedTo).orElse(request.toAt());
        return entered.with("from", LocalTimes.write(from, view.zone()))
                .with("to", LocalTimes.write(to, view.zone()))
                .with("version", Integer.toString(view.corrections().size()))
                .with(
                        "interpreter",
                        request.interpreter().map(InterpreterCode::value).orElse(""));
    }
}
