package org.sklad.goods.counts;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.SeenForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Submitted;

/** Pages for stock counts: the list, a new count, and one count with its differences for a manager's decision. */
@Path(CountActs.PATH)
public final class CountPages extends FormPages {
    private static final String PATH = CountActs.PATH;

    /** Lines of a page of a count. */
    private static final int LINES = 50;

    private final Counts counts;
    private final Locations locations;
    private final CountActs acts;
    private final Randomness randomness;

    CountPages(Counts counts, Locations locations, CountActs acts, Randomness randomness) {
        this.counts = counts;
        this.locations = locations;
        this.acts = acts;
        this.randomness = randomness;
    }

    /** The form for a new count. */
    public record NewView(Centre centre, OpenLocations places, FormState entered) {}

    /**
     * A count with a part of its lines.
     *
     * @param all whether lines without a difference are included
     * @param next position of the next part
     * @param mayDecide whether the operator may order recounts and discard the counted lines
     */
    public record OneView(
            CountView view,
            boolean all,
            Optional<String> next,
            FormState entered,
            Randomness randomness,
            boolean mayCount,
            boolean mayDecide) {
        public String path() {
            return PATH + "/" + view.count().id();
        }

        /** Returns a new id for one form of the page. */
        public UUID freshId() {
            return randomness.id();
        }

        /** Returns false for a manager who counted; another manager must approve. */
        public boolean mayApprove() {
            return mayDecide && view.count().state() == CountState.COUNTED && !view.counted();
        }

        public boolean mayRecount() {
            return mayDecide && view.count().state() == CountState.COUNTED;
        }

        public boolean mayDiscard() {
            return view.count().isOpen() ? mayCount : mayRecount();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<CountFilter> query) {
        return CountList.LIST
                .read(PresentCentre.narrowed(query, request, operator, Counts.MAY_SEE), counts::list, operator)
                .page(ListPage.Action.where(operator.roles().has(Counts.MAY_COUNT), PATH + "/new", "counts.new"));
    }

    @GET
    @Path("new")
    public Page newCount(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("location") @DefaultValue("") String location,
            @QueryParam("item") @DefaultValue("") String item) {
        Centre centre = centre(operator, request);
        FormState entered = FormState.begun(randomness.id())
                .with("scope.location", location)
                .with("scope.item", item);
        return newPage(centre, entered, operator);
    }

    @POST
    public Response open(@Auth Operator operator, @Context ContainerRequestContext request, Submitted<CountForm> sent) {
        Centre centre = centre(operator, request);
        return acts.open.submit(sent, operator, entered -> newPage(centre, entered, operator));
    }

    @GET
    @Path(CountActs.ONE)
    public Page one(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("next") @DefaultValue("") String next) {
        return onePage(id, all, next, FormState.nothing(), operator);
    }

    @POST
    @Path(CountActs.COMPLETION)
    public Response complete(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        return acts.complete.submit(id, sent, operator, entered -> onePage(id, false, "", entered, operator));
    }

    @POST
    @Path(CountActs.RECOUNTS)
    public Response recount(@Auth Operator operator, @PathParam("id") UUID id, Submitted<RecountForm> sent) {
        return acts.recount.submit(id, sent, operator, entered -> onePage(id, false, "", entered, operator));
    }

    @POST
    @Path(CountActs.APPROVAL)
    public Response approve(@Auth Operator operator, @PathParam("id") UUID id, Submitted<SeenForm> sent) {
        return acts.approve.submit(id, sent, operator, entered -> onePage(id, false, "", entered, operator));
    }

    @POST
    @Path(CountActs.DISCARD)
    public Response discard(@Auth Operator operator, @PathParam("id") UUID id, Submitted<SeenForm> sent) {
        return acts.discard.submit(id, sent, operator, entered -> onePage(id, false, "", entered, operator));
    }

    private Page newPage(Centre centre, FormState entered, Operator operator) {
        OpenLocations open = locations.open(centre.code(), LocationKind.REAL, operator);
        return Page.of("goods/counts/new.jte", new NewView(centre, open, entered));
    }

    private Page onePage(UUID id, boolean all, String next, FormState entered, Operator operator) {
        CountView view = counts.view(id, all, CountPlace.parse(next), LINES + 1, operator);
        Rows<CountLine> rows =
                Rows.page(view.lines(), LINES, line -> CountPlace.of(line).toString());
        CentreCode centre = view.count().centre();
        CountView shown = new CountView(view.count(), rows.rows(), view.items(), view.totals(), view.counted());
        return Page.of(
                        "goods/counts/count.jte",
                        new OneView(
                                shown,
                                all,
                                rows.next(),
                                entered,
                                randomness,
                                operator.roles().hasAt(centre, Counts.MAY_COUNT),
                                operator.roles().hasAt(centre, Counts.MAY_APPROVE)))
                .at(centre.value());
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Counts.MAY_COUNT);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Counts.MAY_COUNT));
    }
}
