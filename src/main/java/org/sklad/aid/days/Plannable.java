package org.sklad.aid.days;

import java.util.List;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.goods.catalogue.Item;

/** Goods of a rule whose quantity for each person or household can be planned. */
public record Plannable(EntitlementRule rule, List<Item> items) {
    public Plannable {
        items = List.copyOf(items);
    }
}
