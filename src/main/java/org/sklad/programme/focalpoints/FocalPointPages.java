package org.sklad.programme.focalpoints;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.Confirmation;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The page on which administrators name focal points. */
@Path(FocalPointActs.PAGE)
public final class FocalPointPages extends FormPages {
    private static final int MOST_CENTRES = 500;

    private final FocalPoints points;
    private final FocalPointActs acts;
    private final Centres centres;
    private final Randomness randomness;
    private final InstantSource clock;

    FocalPointPages(
            FocalPoints points, FocalPointActs acts, Centres centres, Randomness randomness, InstantSource clock) {
        this.points = points;
        this.acts = acts;
        this.centres = centres;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * The data of the page.
     *
     * @param uncovered centres without a focal point
     * @param eligible operators who can be named; empty for a reader who may not name them
     */
    public record View(
            ListPage list,
            List<CentreCode> uncovered,
            List<Choice> eligible,
            List<Centre> centres,
            boolean mayChange,
            FormState entered) {
        public View {
            uncovered = List.copyOf(uncovered);
            eligible = List.copyOf(eligible);
            centres = List.copyOf(centres);
        }
    }

    @GET
    public Page page(@Auth Operator operator, @Listed Query<Unfiltered> query) {
        return page(FormState.begun(randomness.id()), query, operator);
    }

    @POST
    public Response name(@Auth Operator operator, Submitted<FocalPointForm> sent) {
        operator.require(Role.ADMINISTRATOR);
        return Confirmation.withRecentPassword(
                operator,
                clock.instant(),
                FocalPointActs.PAGE,
                () -> acts.name.submit(sent, operator, entered -> page(entered, operator)));
    }

    @POST
    @Path(FocalPointActs.REMOVAL)
    public Response remove(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        return acts.remove.submit(id, sent, operator, entered -> page(entered, operator));
    }

    private Page page(FormState entered, Operator operator) {
        return page(entered, Query.unfiltered(), operator);
    }

    private Page page(FormState entered, Query<Unfiltered> query, Operator operator) {
        boolean mayChange = operator.roles().has(Role.ADMINISTRATOR);
        ListReading<Unfiltered, FocalPoint, String> reading =
                FocalPointList.LIST.read(query, (filter, after, limit) -> points.list(after, limit, operator));
        List<Choice> eligible = mayChange
                ? points.eligible(operator).stream()
                        .map(each -> new Choice(each.username().value(), each.name()))
                        .toList()
                : List.of();
        return Page.of(
                "programme/focalpoints/focal-points.jte",
                new View(
                        mayChange
                                ? reading.view(List.of(), "focalpoints.change", this::removal)
                                : reading.view(List.of()),
                        points.uncovered(operator),
                        eligible,
                        centres.list("", MOST_CENTRES),
                        mayChange,
                        entered));
    }

    private Shown removal(FocalPoint point) {
        return new Shown.Act(
                FocalPointActs.PAGE + "/" + point.id() + "/removal",
                randomness.id(),
                Message.of("focalpoints.remove"),
                false);
    }
}
