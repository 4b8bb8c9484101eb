package org.sklad.centres.teams;

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
import org.sklad.centres.places.ActiveFilter;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Versions;

/** The mobile teams of a centre, for operators with a role there. */
@Path("/api/v1/centres/{code}/teams")
public final class TeamsResource extends JsonResource {
    private final Centres centres;
    private final Teams teams;
    private final Forms forms;

    public TeamsResource(Centres centres, Teams teams, Forms forms) {
        this.centres = centres;
        this.teams = teams;
        this.forms = forms;
    }

    @GET
    @Produces(Exports.ALL)
    public ListAnswer<TeamAnswer> list(
            @Auth Operator operator, @PathParam("code") CentreCode code, @Listed Query<ActiveFilter> query) {
        centres.getAt(code, operator);
        return TeamList.LIST
                .read(query, (filter, after, limit) -> teams.list(code, filter, after, limit, operator))
                .beneath("/centres/" + code)
                .answer(TeamAnswer::of);
    }

    @GET
    @Path("/{team}")
    public Answer<TeamAnswer> get(
            @Auth Operator operator, @PathParam("code") CentreCode code, @PathParam("team") TeamCode team) {
        return answer(false, teams.get(code, team, operator));
    }

    /** Adds a team, identified by its code. A repeated request gets 200, a different team with the same code 409. */
    @POST
    public Answer<TeamAnswer> add(@Auth Operator operator, @PathParam("code") CentreCode code, TeamForm form) {
        centres.getAt(code, operator);
        Rooms.requireKeeper(code, operator);
        forms.check(form);
        boolean added = teams.add(code, form.teamCode(), form.details(), operator);
        return answer(added, teams.get(code, form.teamCode(), operator));
    }

    @PUT
    @Path("/{team}")
    public Answer<TeamAnswer> change(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @PathParam("team") TeamCode team,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            TeamChangeForm form) {
        teams.get(code, team, operator);
        Rooms.requireKeeper(code, operator);
        forms.check(form);
        return answer(false, teams.change(code, team, form.details(team), Versions.ifMatch(ifMatch), operator));
    }

    private static Answer<TeamAnswer> answer(boolean first, Team team) {
        return Answer.of(first, TeamAnswer.of(team)).version(team.version());
    }
}
