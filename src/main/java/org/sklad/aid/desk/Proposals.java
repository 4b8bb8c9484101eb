package org.sklad.aid.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.Remaining;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.AvailableStock;
import org.sklad.goods.ledger.Reservations;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.pages.Needed;

/**
 * Goods that a desk proposes for a person, for each rule under which something is due and for each need. If that means one item for this
 * person, one click puts it on the desk; if not, the nearest sizes can be clicked. A rule about a category proposes none. Leaves out goods
 * that are not in the centre's stores or are reserved for others.
 */
public final class Proposals {
    /** Maximum number of sizes offered of one thing. */
    private static final int MOST = 6;

    private final Pool pool;
    private final Map<Sku, AvailableStock> free;
    private final List<EntitlementRule> inForce;
    private final SizeProfile who;

    private Proposals(Pool pool, Map<Sku, AvailableStock> free, List<EntitlementRule> inForce, SizeProfile who) {
        this.pool = pool;
        this.free = free;
        this.inForce = inForce;
        this.who = who;
    }

    /** A quantity of an item, in smallest units. */
    public record Goods(Item item, long quantity) {}

    /**
     * Sizes from which the operator must choose.
     *
     * @param out true if the person's size is out of stock, so that these are the nearest; there may be none
     */
    public record Choice(boolean out, List<OnDesk.Candidate> sizes) {
        public Choice {
            sizes = List.copyOf(sizes);
        }

        /** Returns true if the exact item that is needed is in stock. */
        public boolean isTheVery(Needed.Lack lack) {
            return lack.sku().isPresent() && !out;
        }
    }

    /** The sizes of goods that are due under a rule. */
    public record DueChoice(EntitlementRule rule, Choice choice) {}

    /**
     * The proposals of a desk.
     *
     * @param goods goods that one click puts on the desk
     * @param sizes other goods due, to choose by size
     * @param clothes true if clothes are due without saying which
     * @param missing rules under which something is due that is out of stock
     * @param needed choices for each need, by the address of the need; only the exact item if it is in stock
     */
    public record Found(
            List<Goods> goods,
            List<DueChoice> sizes,
            boolean clothes,
            List<EntitlementRule> missing,
            Map<String, Choice> needed) {
        public Found {
            goods = List.copyOf(goods);
            sizes = List.copyOf(sizes);
            missing = List.copyOf(missing);
            needed = Map.copyOf(needed);
        }
    }

    /**
     * Computes the proposals in the caller's transaction, with five statements for any number of goods.
     *
     * @param due remaining quantities of the rules that the operator may know
     * @param day date in the zone of the centre
     */
    public static Found of(
            Handle handle,
            Beneficiary person,
            SizeProfile who,
            List<Remaining> due,
            List<Needed.Lack> lacks,
            Centre centre,
            LocalDate day) {
        List<Remaining> left = due.stream().filter(each -> each.quantity() > 0).toList();
        Pool pool = Pool.of(handle, left, lacks);
        Proposals proposals = new Proposals(
                pool,
                Reservations.free(handle, centre.code(), pool.items().keySet(), day, person.id()),
                EntitlementRules.inForce(handle, centre.code(), day),
                who);
        return new Found(
                proposals.goods(left),
                proposals.sizes(left),
                who.isKnown()
                        && left.stream()
                                .anyMatch(
                                        each -> each.rule().goods().categories().contains(Category.CLOTHES)),
                left.stream()
                        .map(Remaining::rule)
                        .filter(rule -> rule.goods().categories().isEmpty()
                                && proposals.standing(rule).isEmpty())
                        .toList(),
                lacks.stream().collect(Collectors.toMap(Needed.Lack::href, proposals::needed)));
    }

    /** All goods that may be proposed, due or needed. */
    private record Pool(Map<Sku, Item> items, Set<Sku> due) {
        static Pool of(Handle handle, List<Remaining> left, List<Needed.Lack> lacks) {
            Set<Sku> due = new HashSet<>();
            Set<Sku> needed = new HashSet<>();
            Set<StyleCode> dueStyles = new HashSet<>();
            Set<StyleCode> styles = new HashSet<>();
            left.forEach(each -> {
                due.addAll(each.rule().goods().items());
                dueStyles.addAll(each.rule().goods().styles());
            });
            lacks.forEach(each -> {
                each.sku().map(Sku::new).ifPresent(needed::add);
                each.style().map(StyleCode::new).ifPresent(styles::add);
            });
            styles.addAll(dueStyles);
            Items.ofStyles(handle, styles)
                    .forEach((style, sizes) ->
                            sizes.forEach(item -> (dueStyles.contains(style) ? due : needed).add(item.sku())));
            needed.addAll(due);
            Map<Sku, Item> named = Skus.named(handle, needed);
            Map<Sku, Item> items = named.values().stream()
                    .collect(Collectors.toMap(Item::sku, item -> item, (one, same) -> one, TreeMap::new));
            return new Pool(
                    items,
                    due.stream()
                            .flatMap(sku -> Stream.ofNullable(named.get(sku)))
                            .map(Item::sku)
                            .collect(Collectors.toSet()));
        }
    }

    /** Returns the goods for one click. For goods that two rules give, the rule with less left decides. */
    private List<Goods> goods(List<Remaining> left) {
        Map<Sku, Goods> all = new TreeMap<>();
        left.stream()
                .sorted(Comparator.comparingLong(Remaining::quantity))
                .forEach(each -> who.only(standing(each.rule()))
                        .ifPresent(item ->
                                all.putIfAbsent(item.sku(), new Goods(item, Math.min(each.quantity(), free(item))))));
        return List.copyOf(all.values());
    }

    private List<DueChoice> sizes(List<Remaining> left) {
        return left.stream()
                .filter(each -> who.only(standing(each.rule())).isEmpty())
                .map(each -> new DueChoice(each.rule(), choice(standing(each.rule()), who, each.quantity())))
                .filter(each -> each.choice().out() || !each.choice().sizes().isEmpty())
                .toList();
    }

    /** Returns the choice for a need. Other sizes are compared with the needed size, whatever the person wears. */
    private Choice needed(Needed.Lack lack) {
        long quantity = lack.goods().quantity();
        Optional<Item> very = lack.sku()
                .map(Sku::new)
                .flatMap(sku -> Optional.ofNullable(pool.items().get(sku)));
        if (very.filter(item -> free(item) > 0).isPresent()) {
            return new Choice(false, List.of(candidate(very.get(), who.wearing(lack.size()), quantity)));
        }
        List<Item> sizes = pool.items().values().stream()
                .filter(item -> free(item) > 0)
                .filter(item -> item.facts().style().map(StyleCode::value).equals(lack.style())
                        && lack.style().isPresent())
                .toList();
        if (very.isEmpty()) {
            return choice(sizes, who, quantity);
        }
        return new Choice(
                true, choice(sizes, who.wearing(lack.size()), quantity).sizes());
    }

    private Choice choice(List<Item> there, SizeProfile wearer, long quantity) {
        List<Item> sizes = wearer.worthwhile(there);
        boolean fits = sizes.stream()
                .anyMatch(item -> item.facts().size().isEmpty()
                        || wearer.fit(item).map(fit -> fit.isExact()).orElse(true));
        return new Choice(
                !there.isEmpty() && !fits,
                sizes.stream()
                        .limit(MOST)
                        .map(item -> candidate(item, wearer, quantity))
                        .toList());
    }

    private OnDesk.Candidate candidate(Item item, SizeProfile wearer, long quantity) {
        return OnDesk.Candidate.loose(item, free(item), Optional.of(wearer)).times(Math.min(quantity, free(item)));
    }

    private List<Item> standing(EntitlementRule rule) {
        return pool.due().stream()
                .flatMap(sku -> Stream.ofNullable(pool.items().get(sku)))
                .sorted(Comparator.comparing(Item::sku))
                .filter(item -> free(item) > 0)
                .filter(item -> Entitlement.naming(inForce, GoodsKind.of(item)).contains(rule))
                .toList();
    }

    private long free(Item item) {
        return Optional.ofNullable(free.get(item.sku()))
                .map(AvailableStock::free)
                .orElse(0L);
    }
}
