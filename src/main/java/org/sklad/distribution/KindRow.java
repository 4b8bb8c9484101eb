package org.sklad.distribution;

import java.util.Optional;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.StyleCode;

/** What an item is, as kept. */
public record KindRow(Sku sku, String style, Category category) {
    GoodsKind kind() {
        return new GoodsKind(sku, style.isEmpty() ? Optional.empty() : Optional.of(new StyleCode(style)), category);
    }
}
