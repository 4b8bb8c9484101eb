package org.sklad.distribution;

import java.util.Optional;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.StyleCode;

/** What goods are, as far as rules name them. */
record GoodsKind(Sku sku, Optional<StyleCode> style, Category category) {
    static GoodsKind of(Item item) {
        return new GoodsKind(item.sku(), item.facts().style(), item.category());
    }
}
