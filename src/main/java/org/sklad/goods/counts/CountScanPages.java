package org.sklad.goods.counts;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.goods.scanlists.ScanPages;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Submitted;

/** The scan mode of a count. */
@Path(CountActs.PATH)
public final class CountScanPages extends ScanPages<Count, CountChoice> {
    private final CountScan scan;

    public CountScanPages(CountScan scan, ScanPlaces places, Forms forms, Randomness randomness) {
        super(scan, places, forms, randomness);
        this.scan = scan;
    }

    /** Shows the scan mode. */
    @GET
    @Path("{id}/scan")
    public Response show(
            @Auth Operator operator,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return page(operator, id, uri, fragment);
    }

    /** Sets the total of scanned goods in their place. */
    @POST
    @Path("{id}/total")
    public Response total(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<TotalForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return act(operator, id, "/total", sent, fragment, scan::total);
    }

    /** Sets the total of an item in the place, without its lots. */
    @POST
    @Path("{id}/item")
    public Response item(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<ItemCountForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return act(operator, id, "/item", sent, fragment, scan::item);
    }
}
