package org.sklad.centres.places;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages for centres. Administrators manage them; auditors read them. */
@Path("/settings/centres")
public final class CentrePages extends FormPages {
    private static final String PATH = "/settings/centres";
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(CentrePages::isPlace)
            .sorted()
            .toList();

    private final Centres centres;
    private final Forms forms;

    CentrePages(Centres centres, Forms forms) {
        this.centres = centres;
        this.forms = forms;
    }

    /** The form for a new or an existing centre. */
    public record View(Optional<Centre> centre, FormState entered, List<String> zones, boolean mayChange) {}

    /** A change from the page. The page sends the version in a field, because a form has no If-Match. */
    public record ChangeForm(
            @NotNull Long version,
            @NotNull @Valid CentreForm.CentreNameForm name,
            @NotNull CentreKind kind,
            @NotBlank @Size(max = 60) String timeZone) {
        Centre centre(CentreCode code) {
            return new CentreForm(code.value(), name, kind, timeZone).centre(version);
        }
    }

    @GET
    public Page list(@Auth Operator operator, @Listed Query<CentreKind.Filter> query) {
        operator.require(Role.ADMINISTRATOR, Role.AUDITOR);
        List<ListPage.Action> actions = mayChange(operator)
                ? List.of(
                        new ListPage.Action(PATH + "/new", "centres.new"),
                        ListPage.Action.aside(PATH + "/import", "centres.import"))
                : List.of();
        return CentreList.LIST.read(query, centres::list).page(actions);
    }

    @GET
    @Path("new")
    public Page newCentre(@Auth Operator operator) {
        operator.require(Role.ADMINISTRATOR);
        return page(Optional.empty(), FormState.nothing().with("timeZone", Centres.ZONE.getId()), operator);
    }

    @POST
    public Response add(@Auth Operator operator, Submitted<CentreForm> sent) {
        operator.require(Role.ADMINISTRATOR);
        return Pages.submit(
                () -> {
                    CentreForm form = forms.check(sent.form());
                    centres.add(form.centre(1), operator);
                    return Pages.seeOther(PATH, "centres.added");
                },
                refusal -> page(Optional.empty(), sent.entered().refusedBy(refusal), operator));
    }

    @GET
    @Path("{code}")
    public Page one(@Auth Operator operator, @PathParam("code") CentreCode code) {
        operator.require(Role.ADMINISTRATOR, Role.AUDITOR);
        Centre centre = centres.get(code);
        FormState entered = FormState.nothing()
                .with("version", Long.toString(centre.version()))
                .with("name.bg", centre.nameBg())
                .with("name.en", centre.nameEn())
                .with("kind", centre.kind().name())
                .with("timeZone", centre.timeZone().getId());
        return page(Optional.of(centre), entered, operator);
    }

    @POST
    @Path("{code}")
    public Response change(@Auth Operator operator, @PathParam("code") CentreCode code, Submitted<ChangeForm> sent) {
        operator.require(Role.ADMINISTRATOR);
        Centre present = centres.get(code);
        return Pages.submit(
                () -> {
                    ChangeForm form = forms.check(sent.form());
                    centres.change(form.centre(code), operator);
                    return Pages.seeOther(PATH, "centres.changed");
                },
                refusal -> page(Optional.of(present), sent.entered().refusedBy(refusal), operator));
    }

    private static Page page(Optional<Centre> centre, FormState entered, Operator operator) {
        return Page.of("centres/places/centre.jte", new View(centre, entered, ZONES, mayChange(operator)));
    }

    private static boolean mayChange(Operator operator) {
        return operator.roles().has(Role.ADMINISTRATOR);
    }

    /** Returns true for the IANA names of places, and false for old short names and fixed offsets. */
    private static boolean isPlace(String zone) {
        return zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/");
    }
}
