package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.OpenStation;
import org.sklad.access.signin.OpenStations;
import org.sklad.access.signin.StationOperator;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages on which a shared computer is closed from another one. */
@Path(StationActs.SETTINGS)
public final class OpenStationPages extends FormPages {
    private final OpenStations stations;
    private final StationActs acts;
    private final Randomness randomness;

    OpenStationPages(OpenStations stations, StationActs acts, Randomness randomness) {
        this.stations = stations;
        this.acts = acts;
        this.randomness = randomness;
    }

    /**
     * One station.
     *
     * @param operators who can continue there with a PIN now
     */
    public record View(OpenStation station, List<StationOperator> operators, FormState entered, boolean mayClose) {
        public View {
            operators = List.copyOf(operators);
        }
    }

    @GET
    public Page list(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @Listed Query<OpenStations.Filter> query) {
        return StationList.LIST
                .read(PresentCentre.narrowed(query, request, operator, OpenStations.maySee()), stations::list, operator)
                .page(List.of());
    }

    @GET
    @Path(StationActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, FormState.begun(randomness.id()), operator);
    }

    @POST
    @Path(StationActs.CLOSING)
    public Response close(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        return acts.close.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    private Page page(UUID id, FormState entered, Operator operator) {
        OpenStation station = stations.get(id, operator);
        View view = new View(station, stations.operators(station), entered, stations.mayClose(station, operator));
        return Page.of("oversight/administration/station.jte", view)
                .at(station.centre().value());
    }
}
