package org.sklad.aid.days;

import java.util.Optional;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.goods.catalogue.Item;

/**
 * Goods to be picked for who is expected and was not served, and where they stand.
 *
 * @param size of the people; empty where the goods have none or it is not known
 * @param quantity smallest units
 * @param people how many of that size
 * @param item absent where the rule means several and the day says of none how many each gets
 * @param where what of the item expires first; absent where nothing may be given, and without an item
 * @param standing of all that will do, at the location and beneath it
 */
public record PickLine(
        EntitlementRule rule,
        String size,
        long quantity,
        long people,
        Optional<Item> item,
        Optional<DayLot> where,
        long standing) {
    /** True where all of it is there. */
    public boolean isThere() {
        return standing >= quantity;
    }
}
