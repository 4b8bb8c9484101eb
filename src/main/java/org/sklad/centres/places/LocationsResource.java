package org.sklad.centres.places;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Versions;

/** The locations of a centre in tree order, for operators with a role there. */
@Path("/api/v1/centres/{code}/locations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LocationsResource {
    private static final List<Column<LocationInTree>> COLUMNS = List.of(
            Column.text(
                    "centres.location.code",
                    "#loc+code",
                    each -> each.location().code().value()),
            Column.text(
                    "centres.name.bg", "#loc+name+i_bg", each -> each.location().nameBg()),
            Column.text(
                    "centres.name.en", "#loc+name+i_en", each -> each.location().nameEn()),
            Column.text(
                    "centres.kind", "#loc+type", each -> each.location().kind().name()),
            Column.text("centres.location.within", "", LocationInTree::within),
            Column.text("centres.label", "", each -> each.location().id().toString()),
            Column.text("centres.active", "#status", each -> each.location().active() ? "OPEN" : "CLOSED"));

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
    public Rows<LocationAnswer> list(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @QueryParam("virtual") @DefaultValue("false") boolean virtual,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        centres.getAt(code, operator);
        int most = Rows.limit(limit);
        return Rows.page(locations.list(code, virtual, next, most + 1, operator), most, LocationInTree::path)
                .map(LocationAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<LocationInTree> export(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @QueryParam("virtual") @DefaultValue("false") boolean virtual) {
        centres.getAt(code, operator);
        return new Sheet<>(
                "locations-" + code,
                COLUMNS,
                last -> locations.list(
                        code, virtual, last.map(LocationInTree::path).orElse(""), Sheet.RANGE, operator));
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
