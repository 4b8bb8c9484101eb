package org.sklad.aid.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.Namings;
import org.sklad.aid.rules.RuleCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * Rules by which goods are given on one day in a centre. The other rules in force are considered too, because a rule that names goods more
 * closely decides on them: soap with a rule of its own is not due under the hygiene rule.
 */
public final class DayRules {
    private final List<EntitlementRule> inForce;
    private final List<EntitlementRule> chosen;

    private DayRules(List<EntitlementRule> inForce, List<EntitlementRule> chosen) {
        this.inForce = inForce;
        this.chosen = chosen;
    }

    /**
     * Returns the rules with these codes that are in force there on the day, in the caller's transaction. Leaves out rules that are limited
     * to a vulnerability: a person on a list for their goods would be known to have it (decision 009).
     */
    public static DayRules of(Handle handle, CentreCode centre, LocalDate on, Set<RuleCode> codes) {
        List<EntitlementRule> inForce = EntitlementRules.inForce(handle, centre, on);
        return new DayRules(
                inForce,
                inForce.stream()
                        .filter(rule -> rule.vulnerabilities().isEmpty() && codes.contains(rule.code()))
                        .toList());
    }

    /** Returns all rules that can be chosen there for the day, in the caller's transaction. */
    public static DayRules all(Handle handle, CentreCode centre, LocalDate on) {
        List<EntitlementRule> inForce = EntitlementRules.inForce(handle, centre, on);
        return new DayRules(
                inForce,
                inForce.stream()
                        .filter(rule -> rule.vulnerabilities().isEmpty())
                        .toList());
    }

    /** Lists the rules that can be chosen there for the day, by code. */
    public static List<EntitlementRule> choices(Handle handle, CentreCode centre, LocalDate on) {
        return EntitlementRules.inForce(handle, centre, on).stream()
                .filter(rule -> rule.vulnerabilities().isEmpty())
                .toList();
    }

    /** Returns the chosen rules, by code. */
    public List<EntitlementRule> chosen() {
        return chosen;
    }

    /** Returns the chosen rules that give such goods; none for other goods. */
    public List<EntitlementRule> naming(Sku sku, Optional<StyleCode> style, Category category) {
        List<EntitlementRule> naming = Namings.naming(inForce, new GoodsKind(sku, style, category));
        return chosen.stream().filter(naming::contains).toList();
    }

    List<EntitlementRule> inForce() {
        return inForce;
    }
}
