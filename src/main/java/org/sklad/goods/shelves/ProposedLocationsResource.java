package org.sklad.goods.shelves;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.StockParams;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Rows;

/** Locations proposed for incoming goods. */
@Path("/api/v1/centres/{code}/proposed-locations")
@Produces(MediaType.APPLICATION_JSON)
public final class ProposedLocationsResource {
    private final Shelves shelves;

    public ProposedLocationsResource(Shelves shelves) {
        this.shelves = shelves;
    }

    /**
     * Lists the best location first: shelves with the item, shelves with other sizes of its style, stores with the item.
     *
     * @param item the SKU; required
     */
    @GET
    public Rows<ProposedLocationAnswer> list(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("limit") @Nullable Integer limit) {
        shelves.requireSeen(code, operator);
        Sku sku = StockParams.item(item)
                .orElseThrow(() -> new InvalidFields("item", Message.of("platform.field.required")));
        return new Rows<>(
                shelves.proposed(code, sku, Rows.limit(limit), operator).stream()
                        .map(ProposedLocationAnswer::of)
                        .toList(),
                Optional.empty());
    }
}
