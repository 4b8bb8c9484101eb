package org.sklad.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.sklad.aid.days.NewDay;
import org.sklad.aid.days.PlannedItem;
import org.sklad.aid.days.Slots;
import org.sklad.aid.rules.RuleCode;
import org.sklad.goods.classification.Sku;

/** A distribution day for hygiene materials. */
final class HygieneDay {
    static final Sku SOAP = new Sku("ASSORT-73");

    /** Soap, shampoo and toothpaste, under the default rule HYGIENE. They are always in stock. */
    private static final List<PlannedItem> BASKET = List.of(
            new PlannedItem(SOAP, 2),
            new PlannedItem(new Sku("ASSORT-70"), 1),
            new PlannedItem(new Sku("ASSORT-76"), 1));

    private static final RuleCode HYGIENE = new RuleCode("HYGIENE");

    private static final Slots SLOTS = new Slots(LocalTime.of(9, 0), 15, 20);

    private HygieneDay() {}

    static NewDay at(DemoCentre site, LocalDate day) {
        return new NewDay(site.code(), day, DemoCentre.STORE, Set.of(HYGIENE), BASKET, SLOTS);
    }
}
