package org.sklad.aid.days;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sklad.goods.classification.Sku;

/**
 * The quantity of an item planned for each person or household, in smallest units. The rule that names the item decides between person and
 * household.
 */
public record PlannedItem(Sku sku, long quantity) {
    /** Writes the items in their stored form. */
    static String text(List<PlannedItem> items) {
        return items.stream().map(each -> each.sku() + "=" + each.quantity()).collect(Collectors.joining(" "));
    }

    static List<PlannedItem> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(PlannedItem::one).toList();
    }

    private static PlannedItem one(String text) {
        int at = text.indexOf('=');
        return new PlannedItem(new Sku(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
    }
}
