package org.sklad.aid.rules;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * The properties of goods by which rules name them.
 *
 * @param parts parts of one kit; empty for other goods, and if no rule needs them
 */
public record GoodsKind(Sku sku, Optional<StyleCode> style, Category category, List<Part> parts) {
    public GoodsKind {
        parts = List.copyOf(parts);
    }

    public GoodsKind(Sku sku, Optional<StyleCode> style, Category category) {
        this(sku, style, category, List.of());
    }

    /** Takes the item only: goods are looked up for each handout that counts, and few share an item. */
    @Override
    public int hashCode() {
        return sku.hashCode();
    }

    /** A quantity of one kind of goods in one kit. */
    public record Part(GoodsKind kind, long quantity) {}

    public static GoodsKind of(Item item) {
        return new GoodsKind(item.sku(), item.facts().style(), item.category());
    }

    /** Returns the same goods for a lot with these parts. */
    public GoodsKind with(List<Part> others) {
        return new GoodsKind(sku, style, category, others);
    }
}
