package org.sklad.aid.days;

import java.util.List;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.goods.catalogue.Item;

/** Goods of a rule, of which one can say how many each who comes gets. */
public record Plannable(EntitlementRule rule, List<Item> items) {
    public Plannable {
        items = List.copyOf(items);
    }
}
