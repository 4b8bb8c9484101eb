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
import org.sklad.goods.ledger.FreeStock;
import org.sklad.goods.ledger.Reservations;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.pages.Needed;

/**
 * What a desk proposes to be laid upon it for somebody: of each rule by which something is due, and of each thing they need. Where that
 * means one item for this person, one press lays it out; where it does not, the sizes that come nearest can be pressed. A rule about a
 * category means none. What does not stand in the centre's stores, or is kept for others, is left out.
 */
public final class Proposals {
    /** As many sizes are offered of one thing. */
    private static final int MOST = 6;

    private final Pool pool;
    private final Map<Sku, FreeStock> free;
    private final List<EntitlementRule> inForce;
    private final SizeProfile who;

    private Proposals(Pool pool, Map<Sku, FreeStock> free, List<EntitlementRule> inForce, SizeProfile who) {
        this.pool = pool;
        this.free = free;
        this.inForce = inForce;
        this.who = who;
    }

    /** So many smallest units of something. */
    public record Goods(Item item, long quantity) {}

    /**
     * Goods of which somebody has to choose a size.
     *
     * @param out true where none of their size is there, so that these are the nearest; there may be none
     */
    public record Choice(boolean out, List<OnDesk.Candidate> sizes) {
        public Choice {
            sizes = List.copyOf(sizes);
        }

        /** True where the very thing that is needed is there. */
        public boolean isTheVery(Needed.Lack lack) {
            return lack.sku().isPresent() && !out;
        }
    }

    /** The sizes of what is due by a rule. */
    public record DueChoice(EntitlementRule rule, Choice choice) {}

    /**
     * What is proposed.
     *
     * @param goods what one press lays on the desk
     * @param sizes what else is due
     * @param clothes whether clothes are due, of which nobody says which
     * @param missing rules by which something is due that is not there at all
     * @param needed what can be laid there of each need, by the address of the need; of the very item that is needed, it alone
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
     * In the caller's transaction, by five statements however much is due.
     *
     * @param due what is left of the rules that the operator may know of
     * @param day in the zone of the centre
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

    /** All goods that may be proposed, of what is due and of what is needed. */
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

    /** What two rules mean is given by the one that leaves less. */
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

    /** Another size than the one that is needed is told by it, whatever the person wears. */
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
        return Optional.ofNullable(free.get(item.sku())).map(FreeStock::free).orElse(0L);
    }
}
