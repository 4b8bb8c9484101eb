package org.sklad.goods.planning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.SizeFit;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * The quantity of each item that open needs require. A need for an item requires that item. A need for a style, in one size or any, can be
 * met by each fitting item ({@link SizeFit#matching}). That need takes the fitting items with most stock left. What none of them has counts
 * for the first item, under which unmet demand lists it.
 */
final class Demand {
    private record Lack(CentreCode centre, boolean ofOneItem, List<Sku> fitting, long quantity) {}

    /** Needs that fewer items can meet come first, so that needs of any size take the rest. */
    private static final Comparator<Lack> CLOSEST = Comparator.comparing(Lack::ofOneItem)
            .reversed()
            .thenComparing(each -> each.fitting().size())
            .thenComparing(each -> each.fitting().get(0).value());

    private final List<Lack> lacks;

    private Demand(List<Lack> lacks) {
        this.lacks = lacks;
    }

    /** Reads the items with two statements; with none if there are no needs. */
    static Demand of(Handle handle, List<PlanningDao.NeedRow> rows) {
        Map<Sku, Item> items = Skus.named(
                handle, rows.stream().flatMap(row -> row.item().stream()).collect(Collectors.toSet()));
        Map<StyleCode, List<Item>> styles = Items.ofStyles(
                handle, rows.stream().flatMap(row -> row.style().stream()).collect(Collectors.toSet()));
        return new Demand(rows.stream()
                .map(row -> lack(row, items, styles))
                .filter(lack -> !lack.fitting().isEmpty())
                .sorted(CLOSEST)
                .toList());
    }

    private static Lack lack(PlanningDao.NeedRow row, Map<Sku, Item> items, Map<StyleCode, List<Item>> styles) {
        List<Sku> fitting = SizeFit.matching(row.item(), row.style(), row.size(), items, styles)
                .map(Item::sku)
                .toList();
        return new Lack(row.centre(), row.item().isPresent(), fitting, row.quantity());
    }

    /** Returns all items that would meet one of the needs. */
    Set<Sku> skus() {
        return lacks.stream().flatMap(each -> each.fitting().stream()).collect(Collectors.toSet());
    }

    /**
     * Returns the needed quantity of each item in a centre.
     *
     * @param available available quantity of the items; 0 for an absent item
     */
    Map<Sku, Long> needed(CentreCode centre, Map<Sku, Long> available) {
        Map<Sku, Long> needed = new HashMap<>();
        lacks.stream().filter(each -> each.centre().equals(centre)).forEach(each -> want(each, available, needed));
        return needed;
    }

    private static void want(Lack lack, Map<Sku, Long> available, Map<Sku, Long> needed) {
        List<Sku> fullest = lack.fitting().stream()
                .sorted(Comparator.comparingLong((Sku sku) -> rest(sku, available, needed))
                        .reversed())
                .toList();
        long wanted = lack.quantity();
        for (Sku sku : fullest) {
            long taken = Math.min(wanted, rest(sku, available, needed));
            needed.merge(sku, taken, Long::sum);
            wanted -= taken;
        }
        needed.merge(lack.fitting().get(0), wanted, Long::sum);
    }

    private static long rest(Sku sku, Map<Sku, Long> available, Map<Sku, Long> needed) {
        return Math.max(0, available.getOrDefault(sku, 0L) - needed.getOrDefault(sku, 0L));
    }
}
