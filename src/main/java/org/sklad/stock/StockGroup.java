package org.sklad.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Sku;

/** A style with all its sizes, those too that are out of stock; or an item that has no style. */
public record StockGroup(List<Cell> cells) {
    public StockGroup {
        cells = List.copyOf(cells);
    }

    /** One size. */
    public record Cell(Item item, Optional<ItemStock> stock) {
        public long quantity() {
            return stock.map(ItemStock::quantity).orElse(0L);
        }

        public long usable() {
            return stock.map(ItemStock::usable).orElse(0L);
        }
    }

    public Item first() {
        return cells.get(0).item();
    }

    public long quantity() {
        return cells.stream().mapToLong(Cell::quantity).sum();
    }

    /** In the order of the rows; a style stands where its first row does. */
    static List<StockGroup> of(List<ItemStock> rows, Stock stock) {
        Map<Sku, ItemStock> bySku = rows.stream().collect(Collectors.toMap(ItemStock::sku, Function.identity()));
        List<Item> items = stock.withSizes(bySku.keySet());
        Map<Sku, Item> known = items.stream().collect(Collectors.toMap(Item::sku, Function.identity()));
        Map<String, List<Item>> sizes = items.stream().collect(Collectors.groupingBy(StockGroup::key));
        Map<String, StockGroup> groups = new LinkedHashMap<>();
        for (ItemStock row : rows) {
            Optional.ofNullable(known.get(row.sku()))
                    .ifPresent(item -> groups.computeIfAbsent(
                            key(item), key -> group(sizes.getOrDefault(key, List.of(item)), bySku)));
        }
        return List.copyOf(groups.values());
    }

    private static String key(Item item) {
        return item.facts().style().map(style -> "style " + style).orElseGet(() -> "item " + item.sku());
    }

    private static StockGroup group(List<Item> sizes, Map<Sku, ItemStock> bySku) {
        List<Cell> cells = new ArrayList<>();
        sizes.forEach(item -> cells.add(new Cell(item, Optional.ofNullable(bySku.get(item.sku())))));
        return new StockGroup(cells);
    }
}
