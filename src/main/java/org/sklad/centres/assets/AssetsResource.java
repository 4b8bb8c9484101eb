package org.sklad.centres.assets;

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

/** The assets of a centre, for operators with a role there. */
@Path("/api/v1/centres/{code}/assets")
public final class AssetsResource extends JsonResource {
    private final Centres centres;
    private final Assets assets;
    private final Forms forms;

    public AssetsResource(Centres centres, Assets assets, Forms forms) {
        this.centres = centres;
        this.assets = assets;
        this.forms = forms;
    }

    @GET
    @Produces(Exports.ALL)
    public ListAnswer<AssetAnswer> list(
            @Auth Operator operator, @PathParam("code") CentreCode code, @Listed Query<AssetFilter> query) {
        centres.getAt(code, operator);
        return AssetList.LIST
                .read(query, (filter, after, limit) -> assets.list(code, filter, after, limit, operator))
                .beneath("/centres/" + code)
                .answer(AssetAnswer::of);
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
