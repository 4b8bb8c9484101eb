package org.sklad.aid.days;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sklad.goods.classification.Sku;

/**
 * The quantity of an item planned for each person or household, in smallest units. The rule that names the item decides between person and
 * household.
 */
public record PlannedItem(Sku sku, long quantity) {
    /** Reads items as the query writes them, each with its place in front: {@code 1=SOAP=2 2=TOWEL=1}. */
    static List<PlannedItem> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1))
                        .map(each -> each.split("=", -1))
                        .sorted(Comparator.comparingInt(each -> Integer.parseInt(each[0])))
                        .map(each -> new PlannedItem(new Sku(each[1]), Long.parseLong(each[2])))
                        .toList();
    }
}
