package org.sklad.centres.places;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Versions;

/** The locations of a centre in tree order, for operators with a role there. */
@Path("/api/v1/centres/{code}/locations")
public final class LocationsResource extends JsonResource {
    private final Centres centres;
    private final Locations locations;
    private final Forms forms;

    LocationsResource(Centres centres, Locations locations, Forms forms) {
        this.centres = centres;
        this.locations = locations;
        this.forms = forms;
    }

    /** Lists the real locations; with {@code virtual=true} also the virtual ones, where goods come from and end. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<LocationAnswer> list(
            @Auth Operator operator, @PathParam("code") CentreCode code, @Listed Query<LocationFilter> query) {
        centres.getAt(code, operator);
        return LocationList.LIST
                .read(query, (filter, after, limit) -> locations.list(code, filter, after, limit, operator))
                .beneath("/centres/" + code)
                .answer(LocationAnswer::of);
    }

    @GET
    @Path("/{location}")
    public Answer<LocationAnswer> get(
            @Auth Operator operator, @PathParam("code") CentreCode code, @PathParam("location") LocationCode location) {
        return answer(false, locations.get(code, location, operator));
    }

    /** Adds a location, identified by its code. A repeated request gets 200, a different location with the same code 409. */
    @POST
    public Answer<LocationAnswer> add(@Auth Operator operator, @PathParam("code") CentreCode code, LocationForm form) {
        centres.getAt(code, operator);
        Locations.requireKeeper(code, operator);
        forms.check(form);
        LocationDetails details = form.details();
        boolean added = locations.add(code, details, operator);
        return answer(added, locations.get(code, details.code(), operator));
    }

    /** Renames, moves, closes or opens a location. */
    @PUT
    @Path("/{location}")
    public Answer<LocationAnswer> change(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @PathParam("location") LocationCode location,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            LocationChangeForm form) {
        locations.get(code, location, operator);
        Locations.requireKeeper(code, operator);
        forms.check(form);
        locations.change(code, location, form.change(location, Versions.ifMatch(ifMatch)), operator);
        return answer(false, locations.get(code, location, operator));
    }

    private static Answer<LocationAnswer> answer(boolean first, LocationInTree place) {
        return Answer.of(first, LocationAnswer.of(place))
                .version(place.location().version());
    }
}
