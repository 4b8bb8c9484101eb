package org.sklad.goods.moves;

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
import org.sklad.goods.shelves.PlacedForm;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Submitted;

/** Scan mode for moving goods. */
@Path("/moves")
public final class MoveScanPages extends ScanPages<Move, MoveChoice> {
    public MoveScanPages(MoveScan scan, ScanPlaces places, Forms forms, Randomness randomness) {
        super(scan, places, forms, randomness);
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

    /** Moves scanned goods to the usual place of their item, and directs further goods of the item there. */
    @POST
    @Path("{id}/place")
    public Response shelve(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<PlacedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return place(operator, id, sent, fragment);
    }
}
