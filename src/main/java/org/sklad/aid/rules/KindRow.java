package org.sklad.aid.rules;

import java.util.Optional;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/** A stored item with the properties by which rules name goods. */
public record KindRow(Sku sku, String style, Category category) {
    public GoodsKind kind() {
        return new GoodsKind(sku, style.isEmpty() ? Optional.empty() : Optional.of(new StyleCode(style)), category);
    }
}
