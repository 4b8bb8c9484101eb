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
 * What skus mean: the item that bears one, or the item into which that was merged. Goods stay written down under the sku that they came
 * under, so whoever shows, counts or names them asks here; all in the caller's transaction.
 */
public final class Skus {
    private Skus() {}

    /** What the sku means, if anything. */
    public static Optional<Item> find(Handle handle, Sku sku) {
        return dao(handle).find(sku).map(ItemRow::item);
    }

    /** As {@link #find}; refuses with {@link NotFound} when there is none. */
    public static Item get(Handle handle, Sku sku) {
        return find(handle, sku).orElseThrow(NotFound::new);
    }

    /** What each of these skus means, for a list that shows names: one statement however many there are. */
    public static Map<Sku, Item> named(Handle handle, Set<Sku> skus) {
        return skus.isEmpty()
                ? Map.of()
                : dao(handle).all(values(skus)).stream()
                        .collect(Collectors.toMap(
                                ItemDao.NamedRow::named, each -> each.row().item()));
    }

    /** The item with the sku itself, even where its goods are another's by now. */
    static Optional<Item> findAsWritten(Handle handle, Sku sku) {
        return dao(handle).findAsWritten(sku).map(ItemRow::item);
    }

    /** As {@link #findAsWritten}; refuses with {@link NotFound} when there is none. */
    static Item asWritten(Handle handle, Sku sku) {
        return findAsWritten(handle, sku).orElseThrow(NotFound::new);
    }

    /** The sku of the item which this one means: itself, where it was merged into none. */
    static Sku countsAs(Handle handle, Sku sku) {
        return countsAs(handle, Set.of(sku)).getOrDefault(sku, sku);
    }

    /** As {@link #countsAs(Handle, Sku)} for each of the skus: one statement. */
    public static Map<Sku, Sku> countsAs(Handle handle, Set<Sku> skus) {
        Map<Sku, Sku> all = skus.stream().collect(Collectors.toMap(sku -> sku, sku -> sku, (a, b) -> a, HashMap::new));
        if (!skus.isEmpty()) {
            dao(handle).merged(values(skus)).forEach(each -> all.put(each.sku(), each.countsAs()));
        }
        return all;
    }

    /** Under which skus the goods were written down that this one means: that of the item, and those that were merged into it. */
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
