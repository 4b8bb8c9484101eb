package org.sklad.goods.shelves;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.goods.stock.StockPages;
import org.sklad.platform.web.Page;

/** The stores and shelves of the present centre, and how full they are. */
@Path("/stock/map")
@Produces(MediaType.TEXT_HTML)
public final class StockMapPages {
    private final Shelves shelves;
    private final Items items;

    public StockMapPages(Shelves shelves, Items items) {
        this.shelves = shelves;
        this.items = items;
    }

    /**
     * The map.
     *
     * @param at the centre as the end of an address, if this address names it
     * @param item the item to highlight; absent for none
     */
    public record View(Centre centre, String at, StockMap map, Optional<Item> item) {
        /** Returns the address of the stock at a location and below it. */
        public String stock(StockMap.Shelf shelf) {
            return "/stock?centre=" + centre.code() + "&location="
                    + shelf.place().location().code();
        }
    }

    /**
     * Shows the map of the present centre.
     *
     * @param sku the item whose shelves are highlighted; an unknown SKU highlights none
     */
    @GET
    public Page map(
            @Auth Operator operator,
            @Context ContainerRequestContext context,
            @QueryParam("item") @DefaultValue("") String sku) {
        StockAccess.requireAny(operator);
        Centre centre = StockPages.present(context, operator);
        Optional<Item> item = Sku.isValid(sku) ? items.find(new Sku(sku)) : Optional.empty();
        StockMap map = shelves.map(centre.code(), item, operator);
        return Page.of("goods/shelves/map.jte", new View(centre, StockPages.at(context), map, item));
    }
}
