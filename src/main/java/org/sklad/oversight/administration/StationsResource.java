package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.OpenStations;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** The computers that operators share. Managers and administrators close them; auditors read them. */
@Path("/api/v1" + StationActs.PATH)
public final class StationsResource extends JsonResource {
    private final OpenStations stations;
    private final StationActs acts;

    StationsResource(OpenStations stations, StationActs acts) {
        this.stations = stations;
        this.acts = acts;
    }

    /** Open stations, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<StationAnswer> list(@Auth Operator operator, @Listed Query<OpenStations.Filter> query) {
        return StationList.LIST.read(query, stations::list, operator).answer(StationAnswer::of);
    }

    @GET
    @Path(StationActs.ONE)
    public StationAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return StationAnswer.of(stations.get(id, operator));
    }

    @POST
    @Path(StationActs.CLOSING)
    public Answer<StationAnswer> close(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        boolean first = acts.close.done(id, form, operator);
        return Answer.of(first, StationAnswer.of(stations.get(id, operator)));
    }
}
