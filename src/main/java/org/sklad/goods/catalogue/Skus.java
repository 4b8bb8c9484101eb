package org.sklad.goods.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.NotFound;

/**
 * Resolves SKUs to items: to the item itself, or to the one it was merged into. Goods stay recorded under their original SKU, so all code
 * that shows, counts or names them resolves it here. Runs in the caller's transaction.
 */
public final class Skus {
    private Skus() {}

    /** Finds the item that the SKU counts as. */
    public static Optional<Item> find(Handle handle, Sku sku) {
        return dao(handle).find(sku).map(ItemRow::item);
    }

    /**
     * Returns the item that the SKU counts as.
     *
     * @throws NotFound if no item has the SKU
     */
    public static Item get(Handle handle, Sku sku) {
        return find(handle, sku).orElseThrow(NotFound::new);
    }

    /** Returns the item that each SKU counts as, for lists that show names, with one statement. */
    public static Map<Sku, Item> named(Handle handle, Set<Sku> skus) {
        return skus.isEmpty()
                ? Map.of()
                : dao(handle).all(values(skus)).stream()
                        .collect(Collectors.toMap(
                                ItemDao.NamedRow::named, each -> each.row().item()));
    }

    /** Lists all items that were not merged into another, by SKU. */
    public static List<Item> all(Handle handle) {
        return dao(handle).present().stream().map(ItemRow::item).toList();
    }

    /** Returns the SKUs of the items whose names or SKU have these words, as the list of the catalogue does; at most {@code most}. */
    public static Set<Sku> meant(Handle handle, String words, int most) {
        ItemFilter filter = new ItemFilter(Optional.empty(), Optional.empty(), words);
        return ItemSearch.rows(handle, filter, ItemOrder.SKU, "", most).stream()
                .map(row -> row.item().sku())
                .collect(Collectors.toSet());
    }

    /** Finds the item with the SKU itself, even if it was merged into another. */
    static Optional<Item> findAsWritten(Handle handle, Sku sku) {
        return dao(handle).findAsWritten(sku).map(ItemRow::item);
    }

    /**
     * Returns the item with the SKU itself, even if it was merged into another.
     *
     * @throws NotFound if no item has the SKU
     */
    static Item asWritten(Handle handle, Sku sku) {
        return findAsWritten(handle, sku).orElseThrow(NotFound::new);
    }

    /** Returns the SKU that this one counts as: itself if it was not merged. */
    static Sku countsAs(Handle handle, Sku sku) {
        return countsAs(handle, Set.of(sku)).getOrDefault(sku, sku);
    }

    /** Returns the SKU that each of these counts as, with one statement. */
    public static Map<Sku, Sku> countsAs(Handle handle, Set<Sku> skus) {
        Map<Sku, Sku> all = skus.stream().collect(Collectors.toMap(sku -> sku, sku -> sku, (a, b) -> a, HashMap::new));
        if (!skus.isEmpty()) {
            dao(handle).merged(values(skus)).forEach(each -> all.put(each.sku(), each.countsAs()));
        }
        return all;
    }

    /** Returns all SKUs under which the goods of this item were recorded: its own, and those of the items merged into it. */
    public static Set<Sku> writtenAs(Handle handle, Sku sku) {
        Set<Sku> written = dao(handle).writtenAs(sku);
        return written.isEmpty() ? Set.of(sku) : written;
    }

    static List<String> values(Set<Sku> skus) {
        return skus.stream().map(Sku::value).toList();
    }

    private static ItemDao dao(Handle handle) {
        return handle.attach(ItemDao.class);
    }
}
