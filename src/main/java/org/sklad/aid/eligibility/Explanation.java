package org.sklad.aid.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.Remaining;
import org.sklad.aid.rules.RuleCondition;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.HouseholdSize;
import org.sklad.platform.i18n.Message;

/**
 * Explanation, rule by rule, of what is due to a person.
 *
 * @param household size of the household as rules count it
 * @param otherConditions true if rules in force there are hidden from the operator, whether they fit the person or not, because their
 *     conditions are about facts that the operator may not know (decision note 009)
 */
public record Explanation(
        Beneficiary person, LocalDate day, HouseholdSize household, List<Line> lines, boolean otherConditions) {
    public Explanation {
        lines = List.copyOf(lines);
    }

    /**
     * A rule in force at the person's centre.
     *
     * @param unmet conditions that are not met; empty if it fits
     * @param closer rules that decide on some of its goods instead, because they name them more closely
     * @param remaining absent if it does not fit
     * @param counted given goods that count, latest first; empty if it does not fit
     */
    public record Line(
            EntitlementRule rule,
            List<RuleCondition> unmet,
            List<EntitlementRule> closer,
            Optional<Remaining> remaining,
            List<Counted> counted) {
        public Line {
            unmet = List.copyOf(unmet);
            closer = List.copyOf(closer);
            counted = List.copyOf(counted);
        }

        public boolean fits() {
            return unmet.isEmpty();
        }
    }

    /** Given goods that count for a rule. */
    public sealed interface Counted permits Here, Elsewhere {}

    /**
     * Goods of a handout that the operator sees.
     *
     * @param quantity quantity given, less returns
     * @param counts quantity that counts: the parts of a kit, if the rule counts them
     */
    public record Here(LocalDate on, long quantity, long counts, Sku item, Message goods, UUID handout)
            implements Counted {}

    /** Goods given in a centre that the operator does not see, without its name and the quantity. */
    public record Elsewhere(Category category, long daysAgo) implements Counted {}
}
