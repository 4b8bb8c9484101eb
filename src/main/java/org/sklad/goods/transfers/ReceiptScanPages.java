package org.sklad.goods.transfers;

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
import org.sklad.goods.moves.MoveChoice;
import org.sklad.goods.scanlists.ScanForm;
import org.sklad.goods.scanlists.ScanPages;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.shelves.PlacedForm;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Submitted;

/** Scan mode for receiving a transfer. Its acts are below its own address, because a draft has the same acts. */
@Path("/transfers")
public final class ReceiptScanPages extends ScanPages<Transfer, MoveChoice> {
    public ReceiptScanPages(ReceiptScan scan, ScanPlaces places, Forms forms, Randomness randomness) {
        super(scan, places, forms, randomness);
    }

    /** Shows the scan mode. */
    @GET
    @Path("{id}/receive")
    public Response show(
            @Auth Operator operator,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return page(operator, id, uri, fragment);
    }

    @Override
    @POST
    @Path("{id}/receive/scan")
    public Response take(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<ScanForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return super.take(operator, id, sent, fragment);
    }

    @Override
    @POST
    @Path("{id}/receive/quantity")
    public Response quantity(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return super.quantity(operator, id, sent, fragment);
    }

    @Override
    @POST
    @Path("{id}/receive/undo")
    public Response undo(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<ScannedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return super.undo(operator, id, sent, fragment);
    }

    /** Moves received goods to the usual place of their item, and directs further goods of the item there. */
    @POST
    @Path("{id}/receive/place")
    public Response shelve(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<PlacedForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return place(operator, id, sent, fragment);
    }
}
