package org.sklad.transfers;

import java.util.List;
import java.util.Map;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Sku;
import org.sklad.stock.Movement;

/** A move with all that it posted, what took lines back left out, and the items that it names. */
public record MoveView(Move move, List<Movement> lines, Map<Sku, Item> items) {
    public MoveView {
        lines = List.copyOf(lines);
        items = Map.copyOf(items);
    }

    public Item item(Sku sku) {
        Item item = items.get(sku);
        if (item == null) {
            throw new IllegalArgumentException("no such item in this move");
        }
        return item;
    }

    /** What was not taken back. */
    public List<Movement> live() {
        return lines.stream().filter(line -> line.reversedBy().isEmpty()).toList();
    }
}
