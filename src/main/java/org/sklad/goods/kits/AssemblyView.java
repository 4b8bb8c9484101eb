package org.sklad.goods.kits;

import java.util.List;
import java.util.Map;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Movement;

/** An assembly with its lines, its movements without those of a reversal, and their items. */
public record AssemblyView(
        Assembly assembly, List<AssemblyLine> lines, List<Movement> movements, Map<Sku, Item> items) {
    public AssemblyView {
        lines = List.copyOf(lines);
        movements = List.copyOf(movements);
        items = Map.copyOf(items);
    }

    public Item item(Sku sku) {
        Item item = items.get(sku);
        if (item == null) {
            throw new IllegalArgumentException("no such item in this assembly");
        }
        return item;
    }

    public Item kit() {
        return item(assembly.kit());
    }

    /** Returns the parts that went into the kits of a line, or came out of them. */
    public List<Movement> parts(AssemblyLine of) {
        return movements.stream()
                .filter(each -> each.line() == of.line() && !each.sku().equals(assembly.kit()))
                .toList();
    }

    /** Returns the number of units of parts that moved. */
    public long units() {
        return movements.stream()
                .filter(each -> !each.sku().equals(assembly.kit()))
                .mapToLong(Movement::quantity)
                .sum();
    }
}
