package org.sklad.aid.eligibility;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.aid.rules.Amount;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.Per;
import org.sklad.aid.rules.Remaining;
import org.sklad.aid.rules.RuleAnswer;
import org.sklad.aid.rules.RuleCondition;
import org.sklad.goods.classification.Category;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.HouseholdSize;
import org.sklad.platform.web.JsonResource;

/** API that explains what a person may receive now, for operators who work with people at the person's centre. */
@Path("/api/v1/beneficiaries/{caseCode}/entitlements")
public final class EntitlementsResource extends JsonResource {
    private final Explanations explanations;

    public EntitlementsResource(Explanations explanations) {
        this.explanations = explanations;
    }

    /**
     * All rules in force at the person's centre, always on one page.
     *
     * @param next always absent
     * @param otherConditions true if there are further rules, with conditions about people that the operator may not know
     */
    public record ExplainedAnswer(List<RemainingAnswer> rows, Optional<String> next, boolean otherConditions) {
        static ExplainedAnswer of(Explanation explanation) {
            return new ExplainedAnswer(
                    explanation.lines().stream()
                            .map(line -> RemainingAnswer.of(line, explanation.household()))
                            .toList(),
                    Optional.empty(),
                    explanation.otherConditions());
        }
    }

    /**
     * The remaining quantity of a rule, and the reasons.
     *
     * @param quantity quantity that the rule gives within one period; 0 if it does not fit
     * @param nextOn first day on which more is due; absent if everything is due now, or if the rule never gives more
     * @param unmet conditions that are not met
     * @param amount calculation of the quantity, if it depends on the people in the household
     * @param closer rules that decide on some of its goods instead, because they name them more closely
     * @param counted given goods that count, latest first
     */
    public record RemainingAnswer(
            String rule,
            String name,
            RuleAnswer.Goods goods,
            Per per,
            long quantity,
            long remaining,
            Optional<LocalDate> nextOn,
            boolean fits,
            List<RuleCondition> unmet,
            Optional<AmountAnswer> amount,
            List<String> closer,
            List<CountedAnswer> counted) {
        static RemainingAnswer of(Explanation.Line line, HouseholdSize household) {
            EntitlementRule rule = line.rule();
            return new RemainingAnswer(
                    rule.code().value(),
                    rule.name(),
                    RuleAnswer.Goods.of(rule.goods()),
                    rule.per(),
                    line.remaining().map(Remaining::gives).orElse(0L),
                    line.remaining().map(Remaining::quantity).orElse(0L),
                    line.remaining().flatMap(Remaining::nextOn),
                    line.fits(),
                    line.unmet(),
                    rule.amount().isFixed() ? Optional.empty() : Optional.of(AmountAnswer.of(rule.amount(), household)),
                    line.closer().stream().map(each -> each.code().value()).toList(),
                    line.counted().stream().map(CountedAnswer::of).toList());
        }
    }

    /** A fixed quantity, a quantity for each member, and a quantity for each child. */
    public record AmountAnswer(long quantity, long perMember, int members, long perChild, int children) {
        static AmountAnswer of(Amount amount, HouseholdSize household) {
            return new AmountAnswer(
                    amount.quantity(),
                    amount.perMember(),
                    household.members(),
                    amount.perChild(),
                    household.children());
        }
    }

    /**
     * Given goods that count. An operator who sees the handout gets day, quantity, counted quantity, item and handout. Others get only the
     * category and the number of days ago.
     */
    public record CountedAnswer(
            Optional<LocalDate> on,
            Optional<Long> quantity,
            Optional<Long> counts,
            Optional<String> item,
            Optional<UUID> handout,
            Optional<Category> alreadyAssisted,
            Optional<Long> daysAgo) {
        static CountedAnswer of(Explanation.Counted counted) {
            if (counted instanceof Explanation.Elsewhere elsewhere) {
                return new CountedAnswer(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(elsewhere.category()),
                        Optional.of(elsewhere.daysAgo()));
            }
            Explanation.Here here = (Explanation.Here) counted;
            return new CountedAnswer(
                    Optional.of(here.on()),
                    Optional.of(here.quantity()),
                    Optional.of(here.counts()),
                    Optional.of(here.item().value()),
                    Optional.of(here.handout()),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    @GET
    public ExplainedAnswer explain(@Auth Operator operator, @PathParam("caseCode") CaseCode code) {
        return ExplainedAnswer.of(explanations.of(code, operator));
    }
}
