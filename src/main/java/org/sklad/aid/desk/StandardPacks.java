package org.sklad.aid.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.Remaining;
import org.sklad.goods.catalogue.Item;

/**
 * Standard packs for rules about a category. A kit of the catalogue is the pack of a rule if the rule names all its parts. The parts are
 * given one by one where no assembled kit is in stock.
 */
record StandardPacks(ProposalPool pool, SizeProfile who) {
    /**
     * Returns the pack that is made for the person most closely, and of several the one that a centre can give; absent if no kit is one.
     *
     * @param isOf true if the item counts under the rule
     * @param free quantity of the item that may be given here
     */
    Optional<Item> of(Remaining left, BiPredicate<EntitlementRule, Item> isOf, ToLongFunction<Item> free) {
        return pool.kits().keySet().stream()
                .flatMap(sku -> Stream.ofNullable(pool.items().get(sku)))
                .filter(who::isFor)
                .filter(kit -> parts(pool, kit).stream()
                        .allMatch(part -> isOf.test(left.rule(), part.item()) && part.quantity() <= left.quantity()))
                .filter(kit -> quantity(kit) <= left.quantity())
                .filter(kit -> !goods(pool, kit, free).isEmpty())
                .max(Comparator.comparingInt(StandardPacks::closeness)
                        .thenComparing(Item::sku, Comparator.reverseOrder()));
    }

    private long quantity(Item kit) {
        return parts(pool, kit).stream().mapToLong(DueGoods::quantity).sum();
    }

    private static int closeness(Item kit) {
        return (kit.facts().sex().isPresent() ? 1 : 0) + (kit.facts().ageGroup().isPresent() ? 1 : 0);
    }

    /** Returns the goods of a pack: the assembled kit, or its parts in stock. */
    static List<DueGoods> goods(ProposalPool pool, Item kit, ToLongFunction<Item> free) {
        if (free.applyAsLong(kit) > 0) {
            return List.of(new DueGoods(kit, 1));
        }
        return parts(pool, kit).stream()
                .filter(part -> free.applyAsLong(part.item()) > 0)
                .map(part -> new DueGoods(part.item(), Math.min(part.quantity(), free.applyAsLong(part.item()))))
                .toList();
    }

    private static List<DueGoods> parts(ProposalPool pool, Item kit) {
        return pool.kits().getOrDefault(kit.sku(), List.of()).stream()
                .flatMap(part -> Stream.ofNullable(pool.items().get(part.item()))
                        .map(item -> new DueGoods(item, part.quantity())))
                .toList();
    }
}
