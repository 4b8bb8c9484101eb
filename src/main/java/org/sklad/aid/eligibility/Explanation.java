package org.sklad.aid.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.aid.rules.Condition;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.Remaining;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.HouseholdSize;
import org.sklad.platform.i18n.Message;

/**
 * Why something is due to a person or not, rule by rule.
 *
 * @param household as rules count it
 * @param otherConditions whether rules are in force there that the operator is told nothing of, whomever they fit: they ask for what the
 *     operator may not know of people (decision note 009)
 */
public record Explanation(
        Beneficiary person, LocalDate day, HouseholdSize household, List<Line> lines, boolean otherConditions) {
    public Explanation {
        lines = List.copyOf(lines);
    }

    /**
     * One rule that is in force where the person is.
     *
     * @param unmet which of its conditions say no; none where it fits
     * @param closer the rules that decide on some of its goods instead, as they name them more closely
     * @param remaining absent where it does not fit
     * @param counted what was given that counts, the latest first; nothing where it does not fit
     */
    public record Line(
            EntitlementRule rule,
            List<Condition> unmet,
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

    /** Something that was given, and that counts for a rule. */
    public sealed interface Counted permits Here, Elsewhere {}

    /**
     * By a handout that the operator sees.
     *
     * @param quantity as much as they have of it
     * @param counts as how much that counts: of a kit the parts, where the rule says so
     */
    public record Here(LocalDate on, long quantity, long counts, Sku item, Message goods, UUID handout)
            implements Counted {}

    /** In a centre of which the operator is told neither name nor quantity. */
    public record Elsewhere(Category category, long daysAgo) implements Counted {}
}
