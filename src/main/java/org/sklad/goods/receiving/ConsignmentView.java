package org.sklad.goods.receiving;

import java.util.List;
import java.util.Map;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.RefusedLine;

/** A consignment with all its lines and their items. */
public record ConsignmentView(
        Consignment consignment,
        List<ConsignmentLine> lines,
        List<RefusedLine> refused,
        List<ExpectedLine> expected,
        List<Difference> differences,
        Map<Sku, Item> items) {
    /** Announced and received quantity of an item, in smallest units. */
    public record Difference(Sku sku, long expected, long received) {}

    public ConsignmentView {
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
        expected = List.copyOf(expected);
        differences = List.copyOf(differences);
        items = Map.copyOf(items);
    }

    public Item item(Sku sku) {
        Item item = items.get(sku);
        if (item == null) {
            throw new IllegalArgumentException("no such item in this consignment");
        }
        return item;
    }
}
