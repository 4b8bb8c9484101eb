package org.sklad.centres.assets;

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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.CentreTabView;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.OptionalName;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages for the assets of a centre. */
@Path("/centres/{code}/assets")
public final class AssetPages extends FormPages {
    private final Centres centres;
    private final Assets assets;
    private final Rooms rooms;
    private final Forms forms;

    public AssetPages(Centres centres, Assets assets, Rooms rooms, Forms forms) {
        this.centres = centres;
        this.assets = assets;
        this.rooms = rooms;
        this.forms = forms;
    }

    /**
     * The form for a new or an existing asset.
     *
     * @param rooms the choices; empty if there are too many for a list of choices
     */
    public record View(
            Centre centre,
            Optional<AssetInRoom> asset,
            FormState entered,
            Optional<List<Room>> rooms,
            boolean mayChange) {
        static final int MOST_ROOMS = 300;
    }

    /** A change from the page. The page sends the version in a field, and does not send an unticked box. */
    public record ChangeForm(
            @NotNull Long version,
            @NotNull AssetCategory category,
            @Nullable @Valid OptionalName name,

            @Nullable @Size(max = 20) @Pattern(regexp = RoomCode.PATTERN)
            String room,

            @Nullable @Size(max = 60) String serialNumber,
            @Nullable Boolean active) {
        AssetDetails details(AssetCode code) {
            return new AssetChangeForm(category, name, room, serialNumber, Boolean.TRUE.equals(active)).details(code);
        }
    }

    @GET
    public Page list(@Auth Operator operator, @PathParam("code") CentreCode code, @Listed Query<AssetFilter> query) {
        Centre centre = centres.getAt(code, operator);
        return CentreTabView.of(
                centre,
                "assets",
                "centres.assets.of",
                Rooms.mayKeep(code, operator) ? "centres.asset.new" : "",
                AssetList.LIST.read(
                        query, (filter, after, limit) -> assets.list(code, filter, after, limit, operator)));
    }

    @GET
    @Path("new")
    public Page newAsset(@Auth Operator operator, @PathParam("code") CentreCode code) {
        Centre centre = centres.getAt(code, operator);
        Rooms.requireKeeper(code, operator);
        return page(centre, Optional.empty(), FormState.nothing(), operator);
    }

    @POST
    public Response add(@Auth Operator operator, @PathParam("code") CentreCode code, Submitted<AssetForm> sent) {
        Centre centre = centres.getAt(code, operator);
        Rooms.requireKeeper(code, operator);
        return Pages.submit(
                () -> {
                    AssetForm form = forms.check(sent.form());
                    assets.add(code, form.assetCode(), form.details(), operator);
                    return Pages.seeOther(list(code), "centres.asset.added");
                },
                refusal -> page(centre, Optional.empty(), sent.entered().refusedBy(refusal), operator));
    }

    @GET
    @Path("{asset}")
    public Page one(@Auth Operator operator, @PathParam("code") CentreCode code, @PathParam("asset") AssetCode asset) {
        Centre centre = centres.getAt(code, operator);
        AssetInRoom placed = assets.get(code, asset, operator);
        Asset present = placed.asset();
        FormState entered = FormState.nothing()
                .with("version", Long.toString(present.version()))
                .with("category", present.category().name())
                .with("name.bg", present.nameBg())
                .with("name.en", present.nameEn())
                .with("room", placed.roomCode().map(RoomCode::value).orElse(""))
                .with("serialNumber", present.serialNumber())
                .with("active", Boolean.toString(present.active()));
        return page(centre, Optional.of(placed), entered, operator);
    }

    @POST
    @Path("{asset}")
    public Response change(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @PathParam("asset") AssetCode asset,
            Submitted<ChangeForm> sent) {
        Centre centre = centres.getAt(code, operator);
        AssetInRoom present = assets.get(code, asset, operator);
        Rooms.requireKeeper(code, operator);
        return Pages.submit(
                () -> {
                    ChangeForm form = forms.check(sent.form());
                    assets.change(code, asset, form.details(asset), form.version(), operator);
                    return Pages.seeOther(list(code), "centres.asset.changed");
                },
                refusal -> page(centre, Optional.of(present), sent.entered().refusedBy(refusal), operator));
    }

    private static String list(CentreCode code) {
        return "/centres/" + code + "/assets";
    }

    private Page page(Centre centre, Optional<AssetInRoom> asset, FormState entered, Operator operator) {
        List<Room> open = rooms.open(centre.code(), View.MOST_ROOMS + 1, operator);
        return Page.of(
                "centres/assets/asset.jte",
                new View(
                        centre,
                        asset,
                        entered,
                        open.size() > View.MOST_ROOMS ? Optional.empty() : Optional.of(open),
                        Rooms.mayKeep(centre.code(), operator)));
    }
}
