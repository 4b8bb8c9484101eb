package org.sklad.programme.focalpoints;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The page on which administrators name focal points. */
@Path(FocalPointActs.PAGE)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class FocalPointPages {
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
            List<Line> lines,
            List<CentreCode> uncovered,
            List<Choice> eligible,
            List<Centre> centres,
            boolean mayChange,
            FormState entered) {
        public View {
            lines = List.copyOf(lines);
            uncovered = List.copyOf(uncovered);
            eligible = List.copyOf(eligible);
            centres = List.copyOf(centres);
        }
    }

    /** A focal point with the id that its removal will use. */
    public record Line(FocalPoint point, UUID actId) {}

    @GET
    public Page page(@Auth Operator operator) {
        return page(FormState.nothing().with("id", randomness.id().toString()), operator);
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
        boolean mayChange = operator.roles().has(Role.ADMINISTRATOR);
        List<Line> lines = points.list(operator).stream()
                .map(each -> new Line(each, randomness.id()))
                .toList();
        List<Choice> eligible = mayChange
                ? points.eligible(operator).stream()
                        .map(each -> new Choice(each.username().value(), each.name()))
                        .toList()
                : List.of();
        return Page.of(
                "programme/focalpoints/focal-points.jte",
                new View(
                        lines,
                        points.uncovered(operator),
                        eligible,
                        centres.list("", MOST_CENTRES),
                        mayChange,
                        entered));
    }
}
