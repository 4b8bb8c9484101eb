package org.sklad.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.Amount;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.HouseholdLimits;
import org.sklad.aid.rules.Per;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.goods.classification.Sku;

/**
 * A rule of each centre beside the default set: washing-up liquid by household size. Halfway through the history the
 * manager raises the amount.
 */
record HouseholdRules(DemoContext scene) {
    private static final Sku WASHING_UP_LIQUID = new Sku("ASSORT-55");
    private static final Amount FIRST = new Amount(1, 0, 1);
    private static final Amount MORE = new Amount(2, 0, 1);
    private static final int DAYS = 30;

    void add(CentreCode centre, CentreOperators crew) {
        LocalDate begin = scene.today();
        EntitlementRule rule = scene.features()
                .rules
                .rules
                .add(scene.claim(), rule(centre, FIRST, begin), crew.manager())
                .rule();
        LocalDate day = Days.workingFrom(begin.plusDays(DemoClock.DAYS / 2));
        scene.agenda()
                .plan(
                        scene.days().at(day, 15, 20),
                        () -> scene.features()
                                .rules
                                .rules
                                .change(rule(centre, MORE, rule.validFrom()), crew.manager()));
    }

    private EntitlementRule rule(CentreCode centre, Amount amount, LocalDate from) {
        return new EntitlementRule(
                new RuleCode("WASHING-UP-" + centre),
                "Препарат за съдове · Washing-up liquid",
                RuleGoods.items(WASHING_UP_LIQUID),
                Per.HOUSEHOLD,
                amount,
                Period.days(DAYS),
                Set.of(),
                Set.of(),
                Set.of(),
                HouseholdLimits.NONE,
                Set.of(centre),
                false,
                from,
                Optional.empty(),
                EntitlementRule.EVER,
                1);
    }
}
