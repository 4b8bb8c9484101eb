package org.sklad.goods.stock;

import java.util.Optional;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Category;

/**
 * The filter of a centre's stock by items.
 *
 * @param words a search text, as in the catalogue ({@link org.sklad.goods.catalogue.ItemFilter}); blank for all
 */
public record ItemStockFilter(Optional<LocationCode> location, Optional<Category> category, String words) {
    public static final ItemStockFilter ALL = new ItemStockFilter(Optional.empty(), Optional.empty(), "");
}
