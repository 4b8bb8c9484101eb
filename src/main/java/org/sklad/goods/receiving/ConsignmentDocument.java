package org.sklad.goods.receiving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.RefusedLine;
import org.sklad.goods.scanlists.ScannedList;

/**
 * A consignment as its page shows it.
 *
 * @param goods what came, a page of it
 * @param announced where something was announced: what became of each item, a page of it
 * @param boxes in which of the sender's boxes these items come, as far as it was announced
 * @param next after which item the rest stands; absent at the end
 * @param refused the latest of what was not taken in
 * @param sortings of what it brought, the latest
 * @param items that were announced, refused or sorted
 */
public record ConsignmentDocument(
        Consignment consignment,
        ScannedList goods,
        List<Arrival> announced,
        List<SenderBox> boxes,
        Optional<Sku> next,
        List<RefusedLine> refused,
        List<Sorting> sortings,
        Map<Sku, Item> items) {
    /** As many items as a page shows against what was announced. */
    static final int ARRIVALS = 100;

    public ConsignmentDocument {
        announced = List.copyOf(announced);
        boxes = List.copyOf(boxes);
        refused = List.copyOf(refused);
        sortings = List.copyOf(sortings);
        items = Map.copyOf(items);
    }

    /** @param arrivals one more than a page shows, where there are so many */
    static ConsignmentDocument of(
            Consignment consignment,
            ScannedList goods,
            List<Arrival> arrivals,
            List<SenderBox> boxes,
            List<RefusedLine> refused,
            List<Sorting> sortings,
            Map<Sku, Item> items) {
        List<Arrival> shown = arrivals.subList(0, Math.min(ARRIVALS, arrivals.size()));
        return new ConsignmentDocument(
                consignment,
                goods,
                shown,
                boxes,
                arrivals.size() > ARRIVALS ? Optional.of(shown.get(ARRIVALS - 1).sku()) : Optional.empty(),
                refused.stream().filter(each -> !each.reversed()).toList(),
                sortings,
                items);
    }

    /** The sender's boxes in which an item comes, one after the other; empty where none was announced. */
    public String boxesOf(Sku sku) {
        return boxes.stream()
                .filter(each -> each.sku().equals(sku))
                .map(SenderBox::box)
                .collect(Collectors.joining(", "));
    }

    public Item item(Sku sku) {
        return Optional.ofNullable(items.get(sku))
                .orElseThrow(() -> new IllegalArgumentException("an item of another consignment"));
    }
}
