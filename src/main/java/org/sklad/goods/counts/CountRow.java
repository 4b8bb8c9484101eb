package org.sklad.goods.counts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.lists.Shown;

/** A count in the list, with its item if its scope is one item. */
public record CountRow(Count count, Optional<Item> item) implements InTime {
    /** Reads the items of these counts, and keeps their order. */
    static List<CountRow> of(Handle handle, List<Count> counts) {
        Map<Sku, Item> items = Skus.named(
                handle, counts.stream().flatMap(each -> each.item().stream()).collect(Collectors.toSet()));
        return counts.stream()
                .map(each -> new CountRow(each, each.item().map(items::get)))
                .toList();
    }

    /** Returns the location, the category or the item that is counted. */
    Shown scope() {
        return item.<Shown>map(each -> new Shown.Words(each.title())).orElseGet(count::scope);
    }

    @Override
    public PlaceInTime place() {
        return count.place();
    }
}
