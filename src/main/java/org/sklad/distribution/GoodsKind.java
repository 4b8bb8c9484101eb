package org.sklad.distribution;

import java.util.List;
import java.util.Optional;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.StyleCode;

/**
 * What goods are, as far as rules name them.
 *
 * @param parts what one of them is made of; nothing for what is no kit, and where no rule asks
 */
record GoodsKind(Sku sku, Optional<StyleCode> style, Category category, List<Part> parts) {
    GoodsKind {
        parts = List.copyOf(parts);
    }

    GoodsKind(Sku sku, Optional<StyleCode> style, Category category) {
        this(sku, style, category, List.of());
    }

    /** So many of something in one kit. */
    record Part(GoodsKind kind, long quantity) {}

    static GoodsKind of(Item item) {
        return new GoodsKind(item.sku(), item.facts().style(), item.category());
    }

    /** The same, of a lot that holds these. */
    GoodsKind with(List<Part> others) {
        return new GoodsKind(sku, style, category, others);
    }
}
