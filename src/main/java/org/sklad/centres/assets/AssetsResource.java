package org.sklad.centres.assets;

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
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Versions;

/** The assets of a centre, for operators with a role there. */
@Path("/api/v1/centres/{code}/assets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AssetsResource {
    private static final List<Column<AssetInRoom>> COLUMNS = List.of(
            Column.text(
                    "centres.asset.code",
                    "#item+code",
                    each -> each.asset().code().value()),
            Column.text(
                    "centres.asset.category",
                    "#item+type",
                    each -> each.asset().category().name()),
            Column.text(
                    "centres.name.bg", "#item+name+i_bg", each -> each.asset().nameBg()),
            Column.text(
                    "centres.name.en", "#item+name+i_en", each -> each.asset().nameEn()),
            Column.text(
                    "centres.asset.room",
                    "#loc+code",
                    each -> each.roomCode().map(RoomCode::value).orElse("")),
            Column.text("centres.asset.serial-number", "", each -> each.asset().serialNumber()),
            Column.text("centres.label", "", each -> each.asset().id().toString()),
            Column.text("centres.active", "#status", each -> each.asset().active() ? "OPEN" : "CLOSED"));

    private final Centres centres;
    private final Assets assets;
    private final Forms forms;

    public AssetsResource(Centres centres, Assets assets, Forms forms) {
        this.centres = centres;
        this.assets = assets;
        this.forms = forms;
    }

    @GET
    public Rows<AssetAnswer> list(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        centres.getAt(code, operator);
        int most = Rows.limit(limit);
        return Rows.page(
                        assets.list(code, next, most + 1, operator),
                        most,
                        each -> each.asset().codeOrder())
                .map(AssetAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<AssetInRoom> export(@Auth Operator operator, @PathParam("code") CentreCode code) {
        centres.getAt(code, operator);
        return new Sheet<>(
                "assets-" + code,
                COLUMNS,
                last -> assets.list(
                        code, last.map(each -> each.asset().codeOrder()).orElse(""), Sheet.RANGE, operator));
    }

    @GET
    @Path("/{asset}")
    public Answer<AssetAnswer> get(
            @Auth Operator operator, @PathParam("code") CentreCode code, @PathParam("asset") AssetCode asset) {
        return answer(false, assets.get(code, asset, operator));
    }

    /** Adds an asset, identified by its code. A repeated request gets 200, a different asset with the same code 409. */
    @POST
    public Answer<AssetAnswer> add(@Auth Operator operator, @PathParam("code") CentreCode code, AssetForm form) {
        centres.getAt(code, operator);
        Rooms.requireKeeper(code, operator);
        forms.check(form);
        boolean added = assets.add(code, form.assetCode(), form.details(), operator);
        return answer(added, assets.get(code, form.assetCode(), operator));
    }

    @PUT
    @Path("/{asset}")
    public Answer<AssetAnswer> change(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @PathParam("asset") AssetCode asset,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AssetChangeForm form) {
        assets.get(code, asset, operator);
        Rooms.requireKeeper(code, operator);
        forms.check(form);
        return answer(false, assets.change(code, asset, form.details(asset), Versions.ifMatch(ifMatch), operator));
    }

    private static Answer<AssetAnswer> answer(boolean first, AssetInRoom placed) {
        return Answer.of(first, AssetAnswer.of(placed)).version(placed.asset().version());
    }
}
