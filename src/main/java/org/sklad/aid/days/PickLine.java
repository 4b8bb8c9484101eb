package org.sklad.aid.days;

import java.util.Optional;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.goods.catalogue.Item;

/**
 * Goods to be picked for people on the list who were not served, with their place.
 *
 * @param size size of the people; empty if the goods have none or it is unknown
 * @param sizeToRead the same as people read it
 * @param quantity smallest units
 * @param people number of people of that size
 * @param item absent if the rule means several and none is planned
 * @param where the lot of the item that expires first; absent without usable stock or without an item
 * @param standing quantity of all fitting stock at the location and below it that is not reserved for people who are not on the list
 */
public record PickLine(
        EntitlementRule rule,
        String size,
        String sizeToRead,
        long quantity,
        long people,
        Optional<Item> item,
        Optional<DayLot> where,
        long standing) {
    /** True if stock covers the quantity. */
    public boolean isThere() {
        return standing >= quantity;
    }
}
