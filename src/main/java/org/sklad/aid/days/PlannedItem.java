package org.sklad.aid.days;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sklad.goods.classification.Sku;

/**
 * So many of an item that each who comes is to get on a day, in smallest units: each person or household, as the rule has it that names
 * the item.
 */
public record PlannedItem(Sku sku, long quantity) {
    /** As they are kept. */
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
