package org.sklad.catalogue;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sklad.access.Operator;
import org.sklad.platform.db.Claim;
import org.sklad.platform.web.Forms;

/** Items that are one. */
@Path("/api/v1/items/{sku}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MergesResource {
    private final Merges merges;
    private final Items items;
    private final Forms forms;

    MergesResource(Merges merges, Items items, Forms forms) {
        this.merges = merges;
        this.items = items;
        this.forms = forms;
    }

    /** Lets the item be another: its goods, codes and figures are that one's; for managers of all centres. */
    @POST
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = ItemAnswer.class)))
    public Response merge(@Auth Operator operator, @PathParam("sku") Sku sku, MergeForm form) {
        items.get(sku);
        Merges.requireMayMerge(operator);
        Claim claim = forms.accept(path(sku), form.id(), form);
        boolean first = merges.merge(claim, sku, form.stays(), form.reason(), operator);
        return answer(first, sku);
    }

    /** Lets the item be itself again, with whatever was written down under it. */
    @POST
    @Path("/reversal")
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = ItemAnswer.class)))
    public Response reverse(@Auth Operator operator, @PathParam("sku") Sku sku, MergeReversalForm form) {
        items.get(sku);
        Merges.requireMayMerge(operator);
        Claim claim = forms.accept(path(sku) + "/reversal", form.id(), form);
        boolean first = merges.reverse(claim, sku, form.reason(), operator);
        return answer(first, sku);
    }

    static String path(Sku sku) {
        return "/items/" + sku + "/merge";
    }

    private Response answer(boolean first, Sku sku) {
        return Response.status(first ? 201 : 200)
                .entity(ItemAnswer.of(items.get(sku)))
                .build();
    }
}
