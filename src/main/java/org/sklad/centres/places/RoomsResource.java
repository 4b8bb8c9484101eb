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

/** The rooms of a centre, for operators with a role there. */
@Path("/api/v1/centres/{code}/rooms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RoomsResource {
    private static final List<Column<Room>> COLUMNS = List.of(
            Column.text("centres.room.code", "#loc+code", room -> room.code().value()),
            Column.text("centres.name.bg", "#loc+name+i_bg", Room::nameBg),
            Column.text("centres.name.en", "#loc+name+i_en", Room::nameEn),
            Column.text("centres.room.floor", "", Room::floor),
            Column.text("centres.label", "", room -> room.id().toString()),
            Column.text("centres.active", "#status", room -> room.active() ? "OPEN" : "CLOSED"));

    private final Centres centres;
    private final Rooms rooms;
    private final Forms forms;

    RoomsResource(Centres centres, Rooms rooms, Forms forms) {
        this.centres = centres;
        this.rooms = rooms;
        this.forms = forms;
    }

    @GET
    public Rows<RoomAnswer> list(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        centres.getAt(code, operator);
        int most = Rows.limit(limit);
        return Rows.page(rooms.list(code, next, most + 1, operator), most, Room::codeOrder)
                .map(RoomAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Room> export(@Auth Operator operator, @PathParam("code") CentreCode code) {
        centres.getAt(code, operator);
        return new Sheet<>(
                "rooms-" + code,
                COLUMNS,
                last -> rooms.list(code, last.map(Room::codeOrder).orElse(""), Sheet.RANGE, operator));
    }

    @GET
    @Path("/{room}")
    public Answer<RoomAnswer> get(
            @Auth Operator operator, @PathParam("code") CentreCode code, @PathParam("room") RoomCode room) {
        return answer(false, rooms.get(code, room, operator));
    }

    /** Adds a room, identified by its code. A repeated request gets 200, a different room with the same code 409. */
    @POST
    public Answer<RoomAnswer> add(@Auth Operator operator, @PathParam("code") CentreCode code, RoomForm form) {
        centres.getAt(code, operator);
        Rooms.requireKeeper(code, operator);
        forms.check(form);
        boolean added = rooms.add(code, form.roomCode(), form.details(), operator);
        return answer(added, rooms.get(code, form.roomCode(), operator));
    }

    @PUT
    @Path("/{room}")
    public Answer<RoomAnswer> change(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @PathParam("room") RoomCode room,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RoomChangeForm form) {
        rooms.get(code, room, operator);
        Rooms.requireKeeper(code, operator);
        forms.check(form);
        return answer(false, rooms.change(code, room, form.details(room), Versions.ifMatch(ifMatch), operator));
    }

    private static Answer<RoomAnswer> answer(boolean first, Room room) {
        return Answer.of(first, RoomAnswer.of(room)).version(room.version());
    }
}
