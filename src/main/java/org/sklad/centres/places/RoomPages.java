package org.sklad.centres.places;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
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

/** Pages for the rooms of a centre. */
@Path("/centres/{code}/rooms")
public final class RoomPages extends FormPages {
    private final Centres centres;
    private final Rooms rooms;
    private final Forms forms;

    RoomPages(Centres centres, Rooms rooms, Forms forms) {
        this.centres = centres;
        this.rooms = rooms;
        this.forms = forms;
    }

    /** The form for a new or an existing room. */
    public record View(Centre centre, Optional<Room> room, FormState entered, boolean mayChange) {}

    /** A change from the page. The page sends the version in a field, and does not send an unticked box. */
    public record ChangeForm(
            @NotNull Long version,
            @Nullable @Valid OptionalName name,
            @Nullable @Size(max = 20) String floor,
            @Nullable Boolean active) {
        RoomDetails details(RoomCode code) {
            return new RoomChangeForm(name, floor, Boolean.TRUE.equals(active)).details(code);
        }
    }

    @GET
    public Page list(@Auth Operator operator, @PathParam("code") CentreCode code, @Listed Query<ActiveFilter> query) {
        Centre centre = centres.getAt(code, operator);
        return CentreTabView.of(
                centre,
                "rooms",
                "centres.rooms.of",
                Rooms.mayKeep(code, operator) ? "centres.room.new" : "",
                RoomList.LIST.read(query, (filter, after, limit) -> rooms.list(code, filter, after, limit, operator)));
    }

    @GET
    @Path("new")
    public Page newRoom(@Auth Operator operator, @PathParam("code") CentreCode code) {
        Centre centre = centres.getAt(code, operator);
        Rooms.requireKeeper(code, operator);
        return page(centre, Optional.empty(), FormState.nothing(), operator);
    }

    @POST
    public Response add(@Auth Operator operator, @PathParam("code") CentreCode code, Submitted<RoomForm> sent) {
        Centre centre = centres.getAt(code, operator);
        Rooms.requireKeeper(code, operator);
        return Pages.submit(
                () -> {
                    RoomForm form = forms.check(sent.form());
                    rooms.add(code, form.roomCode(), form.details(), operator);
                    return Pages.seeOther(list(code), "centres.room.added");
                },
                refusal -> page(centre, Optional.empty(), sent.entered().refusedBy(refusal), operator));
    }

    @GET
    @Path("{room}")
    public Page one(@Auth Operator operator, @PathParam("code") CentreCode code, @PathParam("room") RoomCode room) {
        Centre centre = centres.getAt(code, operator);
        Room present = rooms.get(code, room, operator);
        FormState entered = FormState.nothing()
                .with("version", Long.toString(present.version()))
                .with("name.bg", present.nameBg())
                .with("name.en", present.nameEn())
                .with("floor", present.floor())
                .with("active", Boolean.toString(present.active()));
        return page(centre, Optional.of(present), entered, operator);
    }

    @POST
    @Path("{room}")
    public Response change(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @PathParam("room") RoomCode room,
            Submitted<ChangeForm> sent) {
        Centre centre = centres.getAt(code, operator);
        Room present = rooms.get(code, room, operator);
        Rooms.requireKeeper(code, operator);
        return Pages.submit(
                () -> {
                    ChangeForm form = forms.check(sent.form());
                    rooms.change(code, room, form.details(room), form.version(), operator);
                    return Pages.seeOther(list(code), "centres.room.changed");
                },
                refusal -> page(centre, Optional.of(present), sent.entered().refusedBy(refusal), operator));
    }

    private static String list(CentreCode code) {
        return "/centres/" + code + "/rooms";
    }

    private static Page page(Centre centre, Optional<Room> room, FormState entered, Operator operator) {
        return Page.of(
                "centres/places/room.jte", new View(centre, room, entered, Rooms.mayKeep(centre.code(), operator)));
    }
}
