package org.sklad.aid.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/** The goods of a rule: items, styles and categories, at least one of them. */
public record RuleGoods(Set<Sku> items, Set<StyleCode> styles, Set<Category> categories) {
    /** The ways in which a rule names goods, closest first. */
    public enum Closeness {
        ITEM,
        STYLE,
        CATEGORY
    }

    public RuleGoods {
        items = Set.copyOf(items);
        styles = Set.copyOf(styles);
        categories = Set.copyOf(categories);
        if (items.isEmpty() && styles.isEmpty() && categories.isEmpty()) {
            throw new IllegalArgumentException("a rule about nothing");
        }
    }

    public static RuleGoods items(Sku... items) {
        return new RuleGoods(Set.of(items), Set.of(), Set.of());
    }

    public static RuleGoods styles(StyleCode... styles) {
        return new RuleGoods(Set.of(), Set.of(styles), Set.of());
    }

    public static RuleGoods categories(Category... categories) {
        return new RuleGoods(Set.of(), Set.of(), Set.of(categories));
    }

    /** Returns the goods with each item replaced by the item that it was merged into. */
    RuleGoods meaning(Map<Sku, Sku> countsAs) {
        return new RuleGoods(
                items.stream().map(sku -> countsAs.getOrDefault(sku, sku)).collect(Collectors.toSet()),
                styles,
                categories);
    }

    /** Returns how closely these goods name the kind; empty if they do not. */
    public Optional<Closeness> naming(GoodsKind kind) {
        if (items.contains(kind.sku())) {
            return Optional.of(Closeness.ITEM);
        }
        if (kind.style().filter(styles::contains).isPresent()) {
            return Optional.of(Closeness.STYLE);
        }
        return categories.contains(kind.category()) ? Optional.of(Closeness.CATEGORY) : Optional.empty();
    }
}
