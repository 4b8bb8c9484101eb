package org.sklad.goods.counts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;

/**
 * A count with some of its lines and their items.
 *
 * @param lines counted lines, by item
 * @param items the items of the lines, and the item of a count of one item
 * @param counted whether the operator has counted in it
 */
public record CountView(Count count, List<CountLine> lines, Map<Sku, Item> items, CountTotals totals, boolean counted) {
    public CountView {
        lines = List.copyOf(lines);
        items = Map.copyOf(items);
    }

    static CountView of(Handle handle, Count count, List<CountLine> lines, Locations locations, Operator by) {
        Set<Sku> skus = Stream.concat(count.item().stream(), lines.stream().map(CountLine::sku))
                .collect(Collectors.toSet());
        boolean counted = handle.attach(CountDao.class).hasCounted(count.id(), by.id());
        return new CountView(count, lines, Skus.named(handle, skus), CountTotals.of(handle, count, locations), counted);
    }

    public Item item(CountLine line) {
        return Optional.ofNullable(items.get(line.sku()))
                .orElseThrow(() -> new IllegalArgumentException("a line of another count"));
    }
}
