package org.sklad.goods.moves;

import java.util.List;
import java.util.Map;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Movement;

/** A move with its movements, without reversals, and with their items. */
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

    /** Movements that are not reversed. */
    public List<Movement> live() {
        return lines.stream().filter(line -> line.reversedBy().isEmpty()).toList();
    }
}
