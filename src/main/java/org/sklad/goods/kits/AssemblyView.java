package org.sklad.goods.kits;

import java.util.List;
import java.util.Map;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Movement;

/** An assembly with its lines and all that it posted, what took it back left out, and the items that it names. */
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

    /** What went into the kits of a line, or came out of them. */
    public List<Movement> parts(AssemblyLine of) {
        return movements.stream()
                .filter(each -> each.line() == of.line() && !each.sku().equals(assembly.kit()))
                .toList();
    }

    /** How many units of parts all of it moved. */
    public long units() {
        return movements.stream()
                .filter(each -> !each.sku().equals(assembly.kit()))
                .mapToLong(Movement::quantity)
                .sum();
    }
}
