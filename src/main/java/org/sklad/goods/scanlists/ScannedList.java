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
 * Goods of a document, the latest first: a fixed number of them, however many lines it has.
 *
 * @param items that they are of
 * @param kinds how many there are in all
 * @param latest true when nothing newer stands before the first
 * @param next before which the rest stands; absent at the end
 */
public record ScannedList(
        List<ScannedGoods> goods, Map<Sku, Item> items, long kinds, boolean latest, Optional<Long> next) {
    /** As many as a scan mode shows: each answer is drawn anew, and nobody looks further back while goods come in. */
    public static final int OF_SCAN_MODE = 20;

    /** As many as the page of a document shows. */
    public static final int OF_DOCUMENT = 50;

    /** Before this stands everything. */
    public static final long LATEST = Long.MAX_VALUE;

    public ScannedList {
        goods = List.copyOf(goods);
        items = Map.copyOf(items);
    }

    /**
     * A page of them, in the caller's transaction.
     *
     * @param found those before {@code before}, one more than {@code most} where there are so many
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

    public Item item(ScannedGoods goods) {
        return Optional.ofNullable(items.get(goods.sku()))
                .orElseThrow(() -> new IllegalArgumentException("goods of another document"));
    }
}
