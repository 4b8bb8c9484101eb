package org.sklad.goods.transfers;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.goods.moves.MoveChoice;
import org.sklad.goods.scanlists.ScanPages;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.Forms;

/** Scan mode for filling a draft: goods are scanned as they are prepared or loaded. */
@Path("/transfers")
public final class TransferScanPages extends ScanPages<Transfer, MoveChoice> {
    public TransferScanPages(TransferScan scan, ScanPlaces places, Forms forms, Randomness randomness) {
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
}
