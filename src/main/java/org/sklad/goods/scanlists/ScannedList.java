package org.sklad.goods.scanlists;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;

/**
 * The goods of a document, latest first. Their number is limited, however many lines the document has.
 *
 * @param items the items of the goods
 * @param kinds the total number of rows
 * @param latest true if nothing newer precedes the first
 * @param next the position before which the rest follows; absent at the end
 * @param others what the lines of some rows took of other lots, by {@link ScannedGoods#last}
 */
public record ScannedList(
        List<ScannedGoods> goods,
        Map<Sku, Item> items,
        long kinds,
        boolean latest,
        Optional<Long> next,
        Map<Long, Long> others) {
    /** Page size of a scan mode. Each answer redraws it, and nobody looks further back while goods come in. */
    public static final int OF_SCAN_MODE = 20;

    /** Page size of a document. */
    public static final int OF_DOCUMENT = 50;

    /** The position after all goods. */
    public static final long LATEST = Long.MAX_VALUE;

    public ScannedList {
        goods = List.copyOf(goods);
        items = Map.copyOf(items);
        others = Map.copyOf(others);
    }

    public ScannedList(
            List<ScannedGoods> goods, Map<Sku, Item> items, long kinds, boolean latest, Optional<Long> next) {
        this(goods, items, kinds, latest, next, Map.of());
    }

    /**
     * Builds a page of the list, in the caller's transaction.
     *
     * @param found the goods before {@code before}; one more than {@code most} if there are more
     */
    public static ScannedList of(Handle handle, List<ScannedGoods> found, int most, long before, long kinds) {
        List<ScannedGoods> shown = found.subList(0, Math.min(most, found.size()));
        return new ScannedList(
                shown,
                Skus.named(handle, shown.stream().map(ScannedGoods::sku).collect(Collectors.toSet())),
                kinds,
                before == LATEST,
                found.size() > most ? Optional.of(shown.get(most - 1).last()) : Optional.empty());
    }

    /** Returns this list with what the lines of some rows took of other lots. */
    public ScannedList with(Map<Long, Long> other) {
        return new ScannedList(goods, items, kinds, latest, next, other);
    }

    /**
     * Returns the quantity of all lots that the lines of these goods took, in smallest units. A line that was met from several lots is
     * changed and reversed whole, though each lot has its own row.
     */
    public long whole(ScannedGoods of) {
        return of.quantity() + others.getOrDefault(of.last(), 0L);
    }

    public Item item(ScannedGoods goods) {
        return Optional.ofNullable(items.get(goods.sku()))
                .orElseThrow(() -> new IllegalArgumentException("goods of another document"));
    }
}
