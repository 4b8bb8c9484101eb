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
 * The rules of a day and the goods given by them. If items are planned that a rule names, only these are given by it, in the planned
 * quantities. A rule without planned items gives any goods that it names.
 */
final class DayPlan {
    /** More items than a centre has of the goods of a day. */
    private static final int MOST_PLANNABLE = 1_000;

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
     * An item given on the day, with the quantity for each person or household.
     *
     * @param sku SKU that was planned; the item has another one if it was merged since
     */
    record Planned(Sku sku, Item item, long quantity) {}

    /** Reads the plan in the caller's transaction. A merged item is replaced by the item that it was merged into. */
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

    /** Finds kits, in any version, with parts that are counted by rules of the day. */
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

    /** Returns the kits that are given by rules for their parts. */
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

    /** Returns the rules by which such goods are given on the day; none for other goods. */
    List<EntitlementRule> naming(Sku sku, Optional<StyleCode> style, Category category) {
        return allNaming(sku, style, category).stream()
                .filter(rule -> !narrowed.contains(rule.code()) || written.contains(sku))
                .toList();
    }

    /** Returns the planned items of a rule, in the order in which they are given; empty for any goods that it names. */
    List<Planned> of(EntitlementRule rule) {
        return planned.stream()
                .filter(each -> allNaming(each.item()).contains(rule))
                .toList();
    }

    /** Returns the part of a due quantity that is given by a rule, at most the planned quantity. */
    long share(EntitlementRule rule, long due) {
        return narrowed.contains(rule.code())
                ? split(rule, due).stream().mapToLong(Planned::quantity).sum()
                : due;
    }

    /** Splits the same quantity by item. If less than the plan is due, the first items are given. */
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

    /** Lists items in stock in the centre, of rules that name several, each under the first rule that names it. */
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

    /** Returns the first item that cannot be planned, named in the message. All errors belong to one field, which shows only one. */
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
