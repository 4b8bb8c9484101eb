package org.sklad.centres.teams;

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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Versions;

/** The mobile teams of a centre, for operators with a role there. */
@Path("/api/v1/centres/{code}/teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TeamsResource {
    private static final List<Column<Team>> COLUMNS = List.of(
            Column.text("centres.team.code", "#team+code", each -> each.code().value()),
            Column.text("centres.name.bg", "#team+name+i_bg", Team::nameBg),
            Column.text("centres.name.en", "#team+name+i_en", Team::nameEn),
            Column.text("centres.team.bag", "#loc+code", each -> each.bag().value()),
            Column.text(
                    "centres.team.members",
                    "#team+members",
                    each -> each.members().stream().map(Username::value).collect(Collectors.joining(" "))),
            Column.text("centres.active", "#status", each -> each.active() ? "OPEN" : "CLOSED"));

    private final Centres centres;
    private final Teams teams;
    private final Forms forms;

    public TeamsResource(Centres centres, Teams teams, Forms forms) {
        this.centres = centres;
        this.teams = teams;
        this.forms = forms;
    }

    @GET
    public Rows<TeamAnswer> list(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        centres.getAt(code, operator);
        int most = Rows.limit(limit);
        return Rows.page(teams.list(code, next, most + 1, operator), most, Team::codeOrder)
                .map(TeamAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Team> export(@Auth Operator operator, @PathParam("code") CentreCode code) {
        centres.getAt(code, operator);
        return new Sheet<>(
                "teams-" + code,
                COLUMNS,
                last -> teams.list(code, last.map(Team::codeOrder).orElse(""), Sheet.RANGE, operator));
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
