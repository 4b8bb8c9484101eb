package org.sklad.goods.receiving;

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
import org.sklad.goods.intake.Question;
import org.sklad.goods.scanlists.ScanForm;
import org.sklad.goods.scanlists.ScanPages;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.goods.shelves.PlacedForm;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Submitted;

/**
 * Scan mode for incoming goods: receives a consignment, or sorts a sack of it. Public, because resource methods of non-public
 * classes are not found.
 */
public abstract class IntakeScanPages extends ScanPages<Intake, Question> {
    private final IntakeScan scan;

    IntakeScanPages(IntakeScan scan, ScanPlaces places, Forms forms, Randomness randomness) {
        super(scan, places, forms, randomness);
        this.scan = scan;
    }

    /** Shows the scan mode, with a question if the parameters contain one. */
    @GET
    @Path("{id}/receive")
    public Response receive(
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

    /** Corrects the lot or the condition of scanned goods. */
    @POST
    @Path("{id}/condition")
    public Response condition(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<ConditionForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return act(operator, id, "/condition", sent, fragment, scan::correct);
    }

    /** Receives quantities of several sizes of a style at once. */
    @POST
    @Path("{id}/grid")
    public Response grid(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<GridForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return act(operator, id, "/grid", sent, fragment, scan::grid);
    }

    /** Creates a box at the current destination and directs the next goods into it. */
    @POST
    @Path("{id}/box")
    public Response box(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<ScanForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return act(operator, id, "/box", sent, fragment, scan::box);
    }

    /** Attaches an unknown code to an existing or new item and receives the scanned goods. */
    @POST
    @Path("{id}/codes")
    public Response attach(
            @Auth Operator operator,
            @PathParam("id") String id,
            Submitted<AttachForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        return act(operator, id, "/codes", sent, fragment, scan::attach);
    }
}
