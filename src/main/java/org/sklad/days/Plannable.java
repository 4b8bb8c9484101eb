package org.sklad.days;

import java.util.List;
import org.sklad.catalogue.Item;
import org.sklad.distribution.EntitlementRule;

/** Goods of a rule, of which one can say how many each who comes gets. */
public record Plannable(EntitlementRule rule, List<Item> items) {
    public Plannable {
        items = List.copyOf(items);
    }
}
