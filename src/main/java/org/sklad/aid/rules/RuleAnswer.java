package org.sklad.aid.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;

/**
 * An entitlement rule in the API, in the form in which one is added.
 *
 * @param appliesFrom first day of this version; absent for a rule that was never changed
 */
public record RuleAnswer(
        String code,
        String name,
        Goods goods,
        Per per,
        long quantity,
        long perMember,
        long perChild,
        PeriodAnswer period,
        List<Sex> sexes,
        List<AgeBand> ageBands,
        List<Vulnerability> vulnerabilities,
        Optional<HouseholdLimitsAnswer> householdSize,
        List<String> centres,
        boolean kitsAsParts,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> appliesFrom) {

    /** The goods of the rule. */
    public record Goods(List<String> items, List<String> styles, List<Category> categories) {
        public static Goods of(RuleGoods goods) {
            return new Goods(
                    goods.items().stream().map(Sku::value).sorted().toList(),
                    goods.styles().stream().map(StyleCode::value).sorted().toList(),
                    goods.categories().stream().sorted().toList());
        }
    }

    /**
     * The time within which the quantity may be given.
     *
     * @param days present only for {@code DAYS}
     */
    public record PeriodAnswer(Period.Kind kind, Optional<Integer> days) {
        public static PeriodAnswer of(Period period) {
            return new PeriodAnswer(
                    period.kind(), period.kind() == Period.Kind.DAYS ? Optional.of(period.days()) : Optional.empty());
        }
    }

    /** Least and greatest number of people who are helped together; absent if there is no limit. */
    public record HouseholdLimitsAnswer(Optional<Integer> min, Optional<Integer> max) {
        public static Optional<HouseholdLimitsAnswer> of(HouseholdLimits limits) {
            return limits.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new HouseholdLimitsAnswer(limits.min(), limits.max()));
        }
    }

    public static RuleAnswer of(EntitlementRule rule) {
        return new RuleAnswer(
                rule.code().value(),
                rule.name(),
                Goods.of(rule.goods()),
                rule.per(),
                rule.amount().quantity(),
                rule.amount().perMember(),
                rule.amount().perChild(),
                PeriodAnswer.of(rule.period()),
                rule.sexes().stream().sorted().toList(),
                rule.ageBands().stream().sorted().toList(),
                rule.vulnerabilities().stream().sorted().toList(),
                HouseholdLimitsAnswer.of(rule.household()),
                rule.centres().stream().map(CentreCode::value).sorted().toList(),
                rule.kitsAsParts(),
                rule.validFrom(),
                rule.validUntil(),
                Optional.of(rule.appliesFrom()).filter(EntitlementRule.EVER::isBefore));
    }
}
