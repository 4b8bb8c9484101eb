package org.sklad.aid.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sklad.aid.rules.RuleGoods.Closeness;
import org.sklad.goods.classification.Category;

/** The rules that decide about goods, cached over all people with the same rules. Not thread-safe. */
public final class Namings {
    private final List<EntitlementRule> rules;
    private final Map<GoodsKind, List<EntitlementRule>> named = new HashMap<>();
    private final Map<GoodsKind, Map<EntitlementRule, Long>> weights = new HashMap<>();

    public Namings(List<EntitlementRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<EntitlementRule> rules() {
        return rules;
    }

    /** Returns the rules that name the goods most closely, whether they fit anyone or not; none for free goods and for medicines. */
    public static List<EntitlementRule> naming(List<EntitlementRule> rules, GoodsKind kind) {
        if (kind.category() == Category.MEDICINE) {
            return List.of();
        }
        Map<Closeness, List<EntitlementRule>> byCloseness = new EnumMap<>(Closeness.class);
        for (EntitlementRule rule : rules) {
            rule.goods()
                    .naming(kind)
                    .ifPresent(closeness -> byCloseness
                            .computeIfAbsent(closeness, any -> new ArrayList<>())
                            .add(rule));
        }
        return byCloseness.values().stream().findFirst().map(List::copyOf).orElse(List.of());
    }

    List<EntitlementRule> named(GoodsKind kind) {
        return named.computeIfAbsent(kind, each -> naming(rules, each));
    }

    /** Returns true if the rule is one of those that name the goods most closely. */
    public boolean isNamedBy(EntitlementRule rule, GoodsKind kind) {
        return named(kind).stream()
                .anyMatch(each -> each.code().equals(rule.code()) && each.version() == rule.version());
    }

    /**
     * Takes the closest rules first and of these the ones that count parts. A rule that rules out goods on their own also does so in a kit.
     */
    List<EntitlementRule> namedAsPart(GoodsKind part) {
        return named(part).stream().filter(EntitlementRule::kitsAsParts).toList();
    }

    /**
     * Returns for how many units one of the goods counts under each rule. A rule that counts a part of a kit does not also count the kit,
     * even if it names the kit: nothing counts twice under one rule.
     */
    private Map<EntitlementRule, Long> weights(GoodsKind kind) {
        Map<EntitlementRule, Long> known = weights.get(kind);
        if (known != null) {
            return known;
        }
        Map<EntitlementRule, Long> found = new HashMap<>();
        for (GoodsKind.Part part : kind.parts()) {
            namedAsPart(part.kind()).forEach(rule -> found.merge(rule, part.quantity(), Long::sum));
        }
        named(kind).forEach(rule -> found.putIfAbsent(rule, 1L));
        weights.put(kind, found);
        return found;
    }

    long weight(EntitlementRule rule, GoodsKind kind) {
        return weights(kind).getOrDefault(rule, 0L);
    }
}
