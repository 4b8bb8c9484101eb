package org.sklad.centres.places;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/**
 * Pages for the locations of a centre. All operators with a role there see them; warehouse staff, managers and administrators
 * change them.
 */
@Path("/centres/{code}/locations")
public final class LocationPages extends FormPages {
    private final Centres centres;
    private final Locations locations;
    private final Forms forms;

    LocationPages(Centres centres, Locations locations, Forms forms) {
        this.centres = centres;
        this.locations = locations;
        this.forms = forms;
    }

    /**
     * The form for a new or an existing location.
     *
     * @param holders locations that can contain others; empty if there are too many for a list of choices
     */
    public record View(
            Centre centre,
            Optional<LocationInTree> location,
            FormState entered,
            Optional<List<LocationInTree>> holders,
            boolean mayChange) {
        static final int MOST_HOLDERS = 300;

        public boolean mayMove() {
            return location.isEmpty()
                    || (location.get().location().kind().isReal()
                            && !location.get().location().isFirst());
        }

        public String address() {
            return "/centres/" + centre.code() + "/locations";
        }
    }

    /** A change from the page. The page sends the version in a field, because a form has no If-Match. */
    public record ChangeForm(
            @NotNull Long version,
            @Nullable @Valid OptionalName name,

            @Nullable @Size(max = 20) @Pattern(regexp = LocationCode.PATTERN)
            String parent) {
        LocationChange change(Location present) {
            return new LocationChangeForm(name, parent, present.active()).change(present.code(), version);
        }
    }

    /** The form for closing or opening, with only the version that the operator saw. */
    public record ActForm(@NotNull Long version) {
        LocationChange change(LocationInTree present, boolean active) {
            Location location = present.location();
            return new LocationChange(location.nameBg(), location.nameEn(), present.parent(), active, version);
        }
    }

    @GET
    public Page list(@Auth Operator operator, @PathParam("code") CentreCode code, @Listed Query<LocationFilter> query) {
        Centre centre = centres.getAt(code, operator);
        return CentreTabView.of(
                centre,
                "locations",
                "centres.locations.of",
                Locations.mayKeep(code, operator) ? "centres.location.new" : "",
                LocationList.LIST.read(
                        query, (filter, after, limit) -> locations.list(code, filter, after, limit, operator)));
    }

    @GET
    @Path("new")
    public Page newLocation(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @QueryParam("in") @DefaultValue("") String parent) {
        Centre centre = centres.getAt(code, operator);
        Locations.requireKeeper(code, operator);
        FormState entered =
                FormState.nothing().with("kind", LocationKind.SHELF.name()).with("parent", parent);
        return page(centre, Optional.empty(), entered, operator);
    }

    @POST
    public Response add(@Auth Operator operator, @PathParam("code") CentreCode code, Submitted<LocationForm> sent) {
        Centre centre = centres.getAt(code, operator);
        Locations.requireKeeper(code, operator);
        return Pages.submit(
                () -> {
                    LocationForm form = forms.check(sent.form());
                    locations.add(code, form.details(), operator);
                    return Pages.seeOther(list(code), "centres.location.added");
                },
                refusal -> page(centre, Optional.empty(), sent.entered().refusedBy(refusal), operator));
    }

    @GET
    @Path("{location}")
    public Page one(
            @Auth Operator operator, @PathParam("code") CentreCode code, @PathParam("location") LocationCode location) {
        Centre centre = centres.getAt(code, operator);
        LocationInTree present = locations.get(code, location, operator);
        return page(centre, Optional.of(present), entered(present), operator);
    }

    @POST
    @Path("{location}")
    public Response change(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @PathParam("location") LocationCode location,
            Submitted<ChangeForm> sent) {
        Centre centre = centres.getAt(code, operator);
        LocationInTree present = locations.get(code, location, operator);
        Locations.requireKeeper(code, operator);
        return Pages.submit(
                () -> {
                    ChangeForm form = forms.check(sent.form());
                    locations.change(code, location, form.change(present.location()), operator);
                    return Pages.seeOther(list(code), "centres.location.changed");
                },
                refusal -> page(centre, Optional.of(present), sent.entered().refusedBy(refusal), operator));
    }

    @POST
    @Path("{location}/closure")
    public Response close(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @PathParam("location") LocationCode location,
            Submitted<ActForm> sent) {
        return act(operator, code, location, sent, false, "centres.location.closed");
    }

    @POST
    @Path("{location}/opening")
    public Response open(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @PathParam("location") LocationCode location,
            Submitted<ActForm> sent) {
        return act(operator, code, location, sent, true, "centres.location.opened");
    }

    private Response act(
            Operator operator,
            CentreCode code,
            LocationCode location,
            Submitted<ActForm> sent,
            boolean active,
            String done) {
        Centre centre = centres.getAt(code, operator);
        LocationInTree present = locations.get(code, location, operator);
        Locations.requireKeeper(code, operator);
        return Pages.submit(
                () -> {
                    ActForm form = forms.check(sent.form());
                    locations.change(code, location, form.change(present, active), operator);
                    return Pages.seeOther(list(code) + "/" + location, done);
                },
                refusal -> page(centre, Optional.of(present), entered(present).refusedBy(refusal), operator));
    }

    private static String list(CentreCode code) {
        return "/centres/" + code + "/locations";
    }

    private static FormState entered(LocationInTree present) {
        return FormState.nothing()
                .with("version", Long.toString(present.location().version()))
                .with("name.bg", present.location().nameBg())
                .with("name.en", present.location().nameEn())
                .with("parent", present.parent().map(LocationCode::value).orElse(""));
    }

    private Page page(Centre centre, Optional<LocationInTree> location, FormState entered, Operator operator) {
        List<LocationInTree> holders = locations.holders(centre.code(), View.MOST_HOLDERS + 1, operator);
        return Page.of(
                "centres/places/location.jte",
                new View(
                        centre,
                        location,
                        entered,
                        holders.size() > View.MOST_HOLDERS ? Optional.empty() : Optional.of(holders),
                        Locations.mayKeep(centre.code(), operator)));
    }
}
