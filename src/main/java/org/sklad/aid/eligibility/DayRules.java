package org.sklad.aid.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.RuleCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * The rules by which goods are given on one day in a centre, and those beside them that name goods more closely: what is soap by another
 * rule is not due by that of hygiene.
 */
public final class DayRules {
    private final List<EntitlementRule> inForce;
    private final List<EntitlementRule> chosen;

    private DayRules(List<EntitlementRule> inForce, List<EntitlementRule> chosen) {
        this.inForce = inForce;
        this.chosen = chosen;
    }

    /**
     * Those of the codes that are in force there on the day, in the caller's transaction. Rules that are limited to a vulnerability are
     * none: who stands in a list for their goods would be known for one of the vulnerable (decision 009).
     */
    public static DayRules of(Handle handle, CentreCode centre, LocalDate on, Set<RuleCode> codes) {
        List<EntitlementRule> inForce = EntitlementRules.inForce(handle, centre, on);
        return new DayRules(
                inForce,
                inForce.stream()
                        .filter(rule -> rule.vulnerabilities().isEmpty() && codes.contains(rule.code()))
                        .toList());
    }

    /** All that could be chosen there on the day, by code. */
    public static List<EntitlementRule> choices(Handle handle, CentreCode centre, LocalDate on) {
        return EntitlementRules.inForce(handle, centre, on).stream()
                .filter(rule -> rule.vulnerabilities().isEmpty())
                .toList();
    }

    /** By code. */
    public List<EntitlementRule> chosen() {
        return chosen;
    }

    /** The rules of the day by which such goods are given; none for other goods. */
    public List<EntitlementRule> naming(Sku sku, Optional<StyleCode> style, Category category) {
        List<EntitlementRule> naming = Entitlement.naming(inForce, new GoodsKind(sku, style, category));
        return chosen.stream().filter(naming::contains).toList();
    }

    List<EntitlementRule> inForce() {
        return inForce;
    }
}
