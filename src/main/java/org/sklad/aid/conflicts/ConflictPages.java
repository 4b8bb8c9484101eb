package org.sklad.aid.conflicts;

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
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages of conflicts of offline handouts: the list, and each conflict, which a manager resolves there. */
@Path(ConflictActs.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class ConflictPages {
    private final Conflicts conflicts;
    private final ConflictActs acts;
    private final Randomness randomness;

    ConflictPages(Conflicts conflicts, ConflictActs acts, Randomness randomness) {
        this.conflicts = conflicts;
        this.acts = acts;
        this.randomness = randomness;
    }

    /** The page of one conflict. */
    public record OneView(ConflictDetails details, FormState entered, boolean mayResolve) {}

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<ConflictFilter> query) {
        return ConflictList.LIST
                .read(PresentCentre.narrowed(query, request, operator, Conflicts.maySee()), conflicts::list, operator)
                .page(List.of(ListPage.Action.aside("/unreadable-records", "conflicts.conflicts.unreadable")));
    }

    @GET
    @Path(ConflictActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, FormState.begun(randomness.id()), operator);
    }

    @POST
    @Path(ConflictActs.RESOLUTION)
    public Response resolve(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ResolutionForm> sent) {
        return acts.resolve.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    private Page page(UUID id, FormState entered, Operator operator) {
        ConflictDetails details = conflicts.get(id, operator);
        CentreCode centre = details.conflict().centre();
        boolean may = details.state() == ConflictState.OPEN && operator.roles().hasAt(centre, Role.MANAGER);
        return Page.of("aid/conflicts/conflict.jte", new OneView(details, entered, may))
                .at(centre.value());
    }
}
