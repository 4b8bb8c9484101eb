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
 * A consignment on its page.
 *
 * @param goods a page of the received goods
 * @param announced a page of the totals by item; empty if nothing was announced
 * @param boxes the announced sender's boxes of these items
 * @param next last item of this page, if more follow
 * @param refused the latest refused goods
 * @param sortings the latest sortings of its goods
 * @param items items that were announced, refused or sorted
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
    /** Items per page in the comparison with the announcement. */
    static final int ARRIVALS = 100;

    /** An item and the sender's mark on a box that contains it. */
    public record SenderBox(Sku sku, String box) {}

    public ConsignmentDocument {
        announced = List.copyOf(announced);
        boxes = List.copyOf(boxes);
        refused = List.copyOf(refused);
        sortings = List.copyOf(sortings);
        items = Map.copyOf(items);
    }

    /**
     * Builds the page.
     *
     * @param arrivals one more than a page shows, if more exist
     */
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
                refused,
                sortings,
                items);
    }

    /** Sender's boxes that contain the item, separated by commas; empty if none was announced. */
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
