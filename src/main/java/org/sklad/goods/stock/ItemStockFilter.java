package org.sklad.goods.stock;

import java.util.Optional;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;

/**
 * The filter of a centre's stock by items.
 *
 * @param item the only item, with the items that were merged into it
 * @param words a search text, as in the catalogue ({@link org.sklad.goods.catalogue.ItemFilter}); blank for all
 */
public record ItemStockFilter(
        Optional<LocationCode> location, Optional<Category> category, Optional<Sku> item, String words) {
    public static final ItemStockFilter ALL = new ItemStockFilter(Optional.empty(), Optional.empty(), "");

    public ItemStockFilter(Optional<LocationCode> location, Optional<Category> category, String words) {
        this(location, category, Optional.empty(), words);
    }

    String categoryText() {
        return category.map(Category::name).orElse("");
    }

    String itemText() {
        return item.map(Sku::value).orElse("");
    }
}
