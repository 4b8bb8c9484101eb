package org.sklad.aid.eligibility;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.eligibility.RuleCover.Effect;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.RuleGoods.Closeness;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/** Search for rules that already name goods of a rule, and for which of the two counts for them (domain, "Entitlement rule"). */
final class RuleCovers {
    private final EntitlementRule rule;
    private final Map<Sku, GoodsKind> items;
    private final Map<StyleCode, GoodsKind> styles;

    private RuleCovers(EntitlementRule rule, Map<Sku, GoodsKind> items, Map<StyleCode, GoodsKind> styles) {
        this.rule = rule;
        this.items = items;
        this.styles = styles;
    }

    /**
     * Finds the rules, with two statements.
     *
     * @param others rules in force where the rule will apply
     */
    static List<RuleCover> of(Handle handle, EntitlementRule rule, List<EntitlementRule> others) {
        List<RuleGoods> all = Stream.concat(Stream.of(rule), others.stream())
                .map(EntitlementRule::goods)
                .toList();
        Map<Sku, GoodsKind> items = new HashMap<>();
        Skus.named(handle, all.stream().flatMap(each -> each.items().stream()).collect(Collectors.toSet()))
                .forEach((sku, item) -> items.put(sku, GoodsKind.of(item)));
        Map<StyleCode, GoodsKind> styles = new HashMap<>();
        Items.ofStyles(
                        handle,
                        all.stream().flatMap(each -> each.styles().stream()).collect(Collectors.toSet()))
                .forEach((style, sizes) -> styles.put(style, ofStyle(style, sizes.get(0))));
        RuleCovers covers = new RuleCovers(rule, items, styles);
        return others.stream().flatMap(each -> covers.by(each).stream()).toList();
    }

    /** Returns the goods of a style. A rule that names a style names all its sizes. */
    private static GoodsKind ofStyle(StyleCode style, Item anySize) {
        return new GoodsKind(anySize.sku(), Optional.of(style), anySize.category());
    }

    private List<RuleCover> by(EntitlementRule other) {
        Map<Effect, Goods> goods = new EnumMap<>(Effect.class);
        for (Sku sku : both(rule.goods().items(), other.goods().items())) {
            Optional.ofNullable(items.get(sku))
                    .flatMap(kind -> effect(other, kind))
                    .ifPresent(effect -> goods.computeIfAbsent(effect, any -> new Goods())
                            .items
                            .add(sku));
        }
        for (StyleCode style : both(rule.goods().styles(), other.goods().styles())) {
            Optional.ofNullable(styles.get(style))
                    .flatMap(kind -> effect(withoutItems(rule.goods()), withoutItems(other.goods()), kind))
                    .ifPresent(effect -> goods.computeIfAbsent(effect, any -> new Goods())
                            .styles
                            .add(style));
        }
        for (Category category : rule.goods().categories()) {
            if (other.goods().categories().contains(category)) {
                goods.computeIfAbsent(Effect.BESIDE, any -> new Goods())
                        .categories
                        .add(category);
            }
        }
        List<RuleCover> covers = new ArrayList<>();
        goods.forEach((effect, each) ->
                covers.add(new RuleCover(other, effect, new RuleGoods(each.items, each.styles, each.categories))));
        return covers;
    }

    private Optional<Effect> effect(EntitlementRule other, GoodsKind kind) {
        return effect(Optional.of(rule.goods()), Optional.of(other.goods()), kind);
    }

    private static Optional<Effect> effect(Optional<RuleGoods> mine, Optional<RuleGoods> theirs, GoodsKind kind) {
        Optional<Closeness> one = mine.flatMap(each -> each.naming(kind));
        Optional<Closeness> other = theirs.flatMap(each -> each.naming(kind));
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        int difference = one.get().compareTo(other.get());
        return Optional.of(difference < 0 ? Effect.REPLACED : difference == 0 ? Effect.BESIDE : Effect.STAYS);
    }

    private static Optional<RuleGoods> withoutItems(RuleGoods goods) {
        return goods.styles().isEmpty() && goods.categories().isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleGoods(Set.of(), goods.styles(), goods.categories()));
    }

    private static <T> Set<T> both(Set<T> some, Set<T> others) {
        Set<T> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Goods collected for a cover. */
    private static final class Goods {
        private final Set<Sku> items = new HashSet<>();
        private final Set<StyleCode> styles = new HashSet<>();
        private final Set<Category> categories = new HashSet<>();
    }
}
