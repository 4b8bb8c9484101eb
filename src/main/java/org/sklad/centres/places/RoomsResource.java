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

/** The rooms of a centre, for operators with a role there. */
@Path("/api/v1/centres/{code}/rooms")
public final class RoomsResource extends JsonResource {
    private final Centres centres;
    private final Rooms rooms;
    private final Forms forms;

    RoomsResource(Centres centres, Rooms rooms, Forms forms) {
        this.centres = centres;
        this.rooms = rooms;
        this.forms = forms;
    }

    @GET
    @Produces(Exports.ALL)
    public ListAnswer<RoomAnswer> list(
            @Auth Operator operator, @PathParam("code") CentreCode code, @Listed Query<ActiveFilter> query) {
        centres.getAt(code, operator);
        return RoomList.LIST
                .read(query, (filter, after, limit) -> rooms.list(code, filter, after, limit, operator))
                .beneath("/centres/" + code)
                .answer(RoomAnswer::of);
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
