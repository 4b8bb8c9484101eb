package org.sklad.goods.stock;

import java.util.Optional;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Category;

/**
 * Which items of a centre's stock to show.
 *
 * @param words what was typed to find some, as the catalogue is searched ({@link org.sklad.goods.catalogue.ItemFilter}); blank for all
 */
public record ItemStockFilter(Optional<LocationCode> location, Optional<Category> category, String words) {
    public static final ItemStockFilter ALL = new ItemStockFilter(Optional.empty(), Optional.empty(), "");
}
