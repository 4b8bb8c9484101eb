package org.sklad.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.sklad.platform.i18n.NotFound;

/** Serves stylesheets, scripts and icons. Browsers keep them for a year, because changed content has another address. */
@Path("/assets")
public final class AssetsResource {
    /** The service worker of all pages. Without the extra header, it could serve only pages below its own address. */
    private static final String WORKER = "stay.js";

    private final Assets assets;

    public AssetsResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Path("/{hash}/{name: .+}")
    public Response get(@PathParam("hash") String hash, @PathParam("name") String name) {
        Assets.Asset asset = assets.find(hash, name).orElseThrow(NotFound::new);
        Response.ResponseBuilder answer = Response.ok(asset.bytes())
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        return (name.equals(WORKER) ? answer.header("Service-Worker-Allowed", "/") : answer).build();
    }
}
