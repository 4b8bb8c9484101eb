package org.sklad.goods.bags;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;

/** A reconciliation with the contents of the bag. */
public record ReconciliationView(Reconciliation reconciliation, List<BagLine> lines, Map<Sku, Item> items) {
    public ReconciliationView {
        lines = List.copyOf(lines);
        items = Map.copyOf(items);
    }

    public Item item(BagLine line) {
        return Optional.ofNullable(items.get(line.sku()))
                .orElseThrow(() -> new IllegalArgumentException("a line of another bag"));
    }

    /** Lines that need a reason. */
    public List<BagLine> differing() {
        return lines.stream().filter(line -> line.difference() != 0).toList();
    }

    /** Number of units that remain to go back. */
    public long left() {
        return lines.stream().mapToLong(line -> line.counted().orElse(0L)).sum();
    }
}
