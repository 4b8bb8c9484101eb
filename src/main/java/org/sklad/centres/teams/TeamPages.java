package org.sklad.centres.teams;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.ActiveFilter;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.CentreTabView;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OptionalName;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages for the mobile teams of a centre. */
@Path("/centres/{code}/teams")
public final class TeamPages extends FormPages {
    private final Centres centres;
    private final Teams teams;
    private final Locations locations;
    private final Forms forms;

    public TeamPages(Centres centres, Teams teams, Locations locations, Forms forms) {
        this.centres = centres;
        this.teams = teams;
        this.locations = locations;
        this.forms = forms;
    }

    /**
     * The form for a new or an existing team.
     *
     * @param bags the choices: the open bags of the centre
     * @param mayCarry whether the operator may move goods into and out of the bag
     */
    public record View(
            Centre centre,
            Optional<Team> team,
            FormState entered,
            List<Location> bags,
            boolean mayChange,
            boolean mayCarry) {
        static final int MOST_BAGS = 300;
    }

    /** Splits the page's one field of user names, separated by blanks or commas. */
    private static List<String> usernames(@Nullable String members) {
        return members == null
                ? List.of()
                : Arrays.stream(members.split("[\\s,;]+"))
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /** A new team from the page. */
    public record AddForm(
            @NotNull @Size(max = 20) @Pattern(regexp = TeamCode.PATTERN)
            String code,

            @Nullable @Valid OptionalName name,

            @NotNull @Size(max = 20) @Pattern(regexp = LocationCode.PATTERN)
            String bag,

            @Nullable @Size(max = 2100) String members) {
        TeamForm form() {
            return new TeamForm(code, name, bag, usernames(members));
        }
    }

    /** A change from the page. The page sends the version in a field, and does not send an unticked box. */
    public record ChangeForm(
            @NotNull Long version,
            @Nullable @Valid OptionalName name,

            @NotNull @Size(max = 20) @Pattern(regexp = LocationCode.PATTERN)
            String bag,

            @Nullable @Size(max = 2100) String members,
            @Nullable Boolean active) {
        TeamChangeForm form() {
            return new TeamChangeForm(name, bag, usernames(members), Boolean.TRUE.equals(active));
        }
    }

    @GET
    public Page list(@Auth Operator operator, @PathParam("code") CentreCode code, @Listed Query<ActiveFilter> query) {
        Centre centre = centres.getAt(code, operator);
        return CentreTabView.of(
                centre,
                "teams",
                "centres.teams.of",
                Rooms.mayKeep(code, operator) ? "centres.team.new" : "",
                TeamList.LIST.read(query, (filter, after, limit) -> teams.list(code, filter, after, limit, operator)));
    }

    @GET
    @Path("new")
    public Page newTeam(@Auth Operator operator, @PathParam("code") CentreCode code) {
        Centre centre = centres.getAt(code, operator);
        Rooms.requireKeeper(code, operator);
        return page(centre, Optional.empty(), FormState.nothing(), operator);
    }

    @POST
    public Response add(@Auth Operator operator, @PathParam("code") CentreCode code, Submitted<AddForm> sent) {
        Centre centre = centres.getAt(code, operator);
        Rooms.requireKeeper(code, operator);
        return Pages.submit(
                () -> {
                    AddForm typed = forms.check(sent.form());
                    TeamForm form = forms.check(typed.form());
                    teams.add(code, form.teamCode(), form.details(), operator);
                    return Pages.seeOther(list(code), "centres.team.added");
                },
                refusal -> page(centre, Optional.empty(), sent.entered().refusedBy(refusal), operator));
    }

    @GET
    @Path("{team}")
    public Page one(@Auth Operator operator, @PathParam("code") CentreCode code, @PathParam("team") TeamCode team) {
        Centre centre = centres.getAt(code, operator);
        Team present = teams.get(code, team, operator);
        FormState entered = FormState.nothing()
                .with("version", Long.toString(present.version()))
                .with("name.bg", present.nameBg())
                .with("name.en", present.nameEn())
                .with("bag", present.bag().value())
                .with("members", present.members().stream().map(Username::value).collect(Collectors.joining(" ")))
                .with("active", Boolean.toString(present.active()));
        return page(centre, Optional.of(present), entered, operator);
    }

    @POST
    @Path("{team}")
    public Response change(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @PathParam("team") TeamCode team,
            Submitted<ChangeForm> sent) {
        Centre centre = centres.getAt(code, operator);
        Team present = teams.get(code, team, operator);
        Rooms.requireKeeper(code, operator);
        return Pages.submit(
                () -> {
                    ChangeForm typed = forms.check(sent.form());
                    TeamChangeForm form = forms.check(typed.form());
                    teams.change(code, team, form.details(team), typed.version(), operator);
                    return Pages.seeOther(list(code), "centres.team.changed");
                },
                refusal -> page(centre, Optional.of(present), sent.entered().refusedBy(refusal), operator));
    }

    private static String list(CentreCode code) {
        return "/centres/" + code + "/teams";
    }

    private Page page(Centre centre, Optional<Team> team, FormState entered, Operator operator) {
        return Page.of(
                "centres/teams/team.jte",
                new View(
                        centre,
                        team,
                        entered,
                        locations.bags(centre.code(), View.MOST_BAGS, operator),
                        Rooms.mayKeep(centre.code(), operator),
                        operator.roles().hasAt(centre.code(), Role.WAREHOUSE, Role.MANAGER)));
    }
}
