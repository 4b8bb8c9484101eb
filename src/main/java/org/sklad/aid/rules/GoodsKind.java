package org.sklad.aid.rules;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * What goods are, as far as rules name them.
 *
 * @param parts what one of them is made of; nothing for what is no kit, and where no rule asks
 */
public record GoodsKind(Sku sku, Optional<StyleCode> style, Category category, List<Part> parts) {
    public GoodsKind {
        parts = List.copyOf(parts);
    }

    public GoodsKind(Sku sku, Optional<StyleCode> style, Category category) {
        this(sku, style, category, List.of());
    }

    /** So many of something in one kit. */
    public record Part(GoodsKind kind, long quantity) {}

    public static GoodsKind of(Item item) {
        return new GoodsKind(item.sku(), item.facts().style(), item.category());
    }

    /** The same, of a lot that holds these. */
    public GoodsKind with(List<Part> others) {
        return new GoodsKind(sku, style, category, others);
    }
}
