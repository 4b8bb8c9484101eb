package org.sklad.aid.days;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.eligibility.DayRules;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/**
 * The rules of a day, and what of their goods is given on it. Where items are planned that a rule names, these are all that is given by
 * it, so many of each; of a rule without, whatever it names.
 */
final class DayPlan {
    /** More is no form that anybody fills in. */
    private static final int MOST_PLANNABLE = 200;

    private final DayRules rules;
    private final Map<Sku, Set<EntitlementRule>> kits;
    private final List<Planned> planned;
    private final Set<Sku> written;
    private final Set<RuleCode> narrowed;

    private DayPlan(DayRules rules, Map<Sku, Set<EntitlementRule>> kits, List<Planned> planned, Set<Sku> written) {
        this.rules = rules;
        this.kits = kits;
        this.planned = planned;
        this.written = written;
        this.narrowed = planned.stream()
                .flatMap(each -> allNaming(each.item()).stream())
                .map(EntitlementRule::code)
                .collect(Collectors.toSet());
    }

    /**
     * An item that is given on the day, so many to each.
     *
     * @param sku as it was planned; of an item that was merged since, its own
     */
    record Planned(Sku sku, Item item, long quantity) {}

    /** In the caller's transaction. Items that were merged are the one into which they were. */
    static DayPlan of(Handle handle, DayRules rules, List<PlannedItem> items) {
        Set<Sku> skus = items.stream().map(PlannedItem::sku).collect(Collectors.toSet());
        Map<Sku, Item> named = Skus.named(handle, skus);
        List<Planned> planned = items.stream()
                .flatMap(
                        each -> Optional.ofNullable(named.get(each.sku()))
                                .map(item -> new Planned(each.sku(), item, each.quantity()))
                                .stream())
                .toList();
        Set<Sku> written = skus.isEmpty()
                ? Set.of()
                : new HashSet<>(handle.attach(DayStockDao.class).writtenAs(skus));
        return new DayPlan(rules, kits(handle, rules), planned, written);
    }

    /** Kits, in whatever version, of which rules of the day count parts. */
    private static Map<Sku, Set<EntitlementRule>> kits(Handle handle, DayRules rules) {
        Map<Sku, Set<EntitlementRule>> kits = new HashMap<>();
        if (rules.chosen().stream().anyMatch(EntitlementRule::kitsAsParts)) {
            handle.attach(DayStockDao.class)
                    .parts()
                    .forEach(part -> rules.naming(part.sku(), part.style(), part.category()).stream()
                            .filter(EntitlementRule::kitsAsParts)
                            .forEach(rule -> kits.computeIfAbsent(part.kit(), any -> new HashSet<>())
                                    .add(rule)));
        }
        return kits;
    }

    /** Kits that are given by rules about their parts. */
    Set<Sku> kits() {
        return kits.keySet();
    }

    private List<EntitlementRule> allNaming(Item item) {
        return allNaming(item.sku(), item.facts().style(), item.category());
    }

    private List<EntitlementRule> allNaming(Sku sku, Optional<StyleCode> style, Category category) {
        Set<EntitlementRule> ofParts = kits.getOrDefault(sku, Set.of());
        List<EntitlementRule> naming = rules.naming(sku, style, category);
        return rules.chosen().stream()
                .filter(rule -> naming.contains(rule) || ofParts.contains(rule))
                .toList();
    }

    DayRules rules() {
        return rules;
    }

    /** The rules of the day by which such goods are given on it; none for other goods. */
    List<EntitlementRule> naming(Sku sku, Optional<StyleCode> style, Category category) {
        return allNaming(sku, style, category).stream()
                .filter(rule -> !narrowed.contains(rule.code()) || written.contains(sku))
                .toList();
    }

    /** What is planned of the goods of a rule, in the order in which it is given; empty for whatever it names. */
    List<Planned> of(EntitlementRule rule) {
        return planned.stream()
                .filter(each -> allNaming(each.item()).contains(rule))
                .toList();
    }

    /** What somebody gets of what is due to them by a rule: no more than is planned. */
    long share(EntitlementRule rule, long due) {
        return narrowed.contains(rule.code())
                ? split(rule, due).stream().mapToLong(Planned::quantity).sum()
                : due;
    }

    /** The same item by item: who is due less than is planned gets the first of them. */
    List<Planned> split(EntitlementRule rule, long due) {
        List<Planned> parts = new ArrayList<>();
        long left = due;
        for (Planned each : of(rule)) {
            long quantity = Math.min(each.quantity(), left);
            if (quantity > 0) {
                parts.add(new Planned(each.sku(), each.item(), quantity));
                left -= quantity;
            }
        }
        return parts;
    }

    /** What stands in the centre of goods of rules that name several, each under the first rule that names it. */
    static List<Plannable> plannable(Handle handle, CentreCode centre, DayRules rules) {
        DayPlan plan = DayPlan.of(handle, rules, List.of());
        List<EntitlementRule> several =
                rules.chosen().stream().filter(DayPlan::namesSeveral).toList();
        Set<Sku> named = new HashSet<>(named(several, RuleGoods::items));
        named.addAll(plan.kits());
        List<Sku> skus = handle.attach(DayStockDao.class)
                .plannable(
                        centre,
                        named,
                        named(several, RuleGoods::styles),
                        named(several, RuleGoods::categories),
                        MOST_PLANNABLE);
        Map<Sku, Item> items = Skus.named(handle, Set.copyOf(skus));
        Map<EntitlementRule, List<Item>> byRule = new LinkedHashMap<>();
        for (Sku sku : skus) {
            Item item = Optional.ofNullable(items.get(sku)).orElseThrow(NotFound::new);
            plan.allNaming(item).stream()
                    .filter(several::contains)
                    .findFirst()
                    .ifPresent(rule -> byRule.computeIfAbsent(rule, any -> new ArrayList<>())
                            .add(item));
        }
        return byRule.entrySet().stream()
                .map(each -> new Plannable(each.getKey(), each.getValue()))
                .toList();
    }

    private static boolean namesSeveral(EntitlementRule rule) {
        RuleGoods goods = rule.goods();
        return rule.kitsAsParts()
                || goods.items().size() > 1
                || !goods.styles().isEmpty()
                || !goods.categories().isEmpty();
    }

    private static <T> Set<T> named(List<EntitlementRule> rules, Function<RuleGoods, Set<T>> kind) {
        return rules.stream().flatMap(rule -> kind.apply(rule.goods()).stream()).collect(Collectors.toSet());
    }

    /** The first that cannot be planned, which the message names: all are at one field, which shows one. */
    Optional<FieldError> error(List<PlannedItem> items) {
        Map<Sku, Long> times = items.stream()
                .collect(Collectors.groupingBy(PlannedItem::sku, LinkedHashMap::new, Collectors.counting()));
        List<FieldError> errors = new ArrayList<>();
        times.forEach((sku, count) -> {
            Optional<Item> item = planned.stream()
                    .filter(each -> each.sku().equals(sku))
                    .map(Planned::item)
                    .findFirst();
            if (item.isEmpty()) {
                errors.add(error("days.no-such-item", sku.value()));
            } else if (count > 1) {
                errors.add(error("days.item-twice", item.get().title()));
            } else if (allNaming(item.get()).isEmpty()) {
                errors.add(error("days.item-of-no-rule", item.get().title()));
            } else if (!item.get().facts().size().isEmpty()) {
                errors.add(error("days.item-in-sizes", item.get().title()));
            }
        });
        return errors.stream().findFirst();
    }

    private static FieldError error(String key, Object item) {
        return new FieldError("items", Message.of(key, item));
    }
}
