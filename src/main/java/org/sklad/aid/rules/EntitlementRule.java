package org.sklad.aid.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.i18n.Language;

/**
 * A quantity of some goods, for some people, within some time. An empty set of conditions excludes nobody.
 *
 * @param amount the same for everybody unless it is counted for a household
 * @param household size of the household for which the rule fits
 * @param centres centres where the rule is in force; elsewhere it does not exist
 * @param kitsAsParts true if the rule counts the parts of a kit that it names instead of the kit, provided that it names any
 * @param validFrom first day on which it is in force
 * @param validUntil last day on which it is in force
 * @param appliesFrom first day of this version; {@link #EVER} for the first version
 * @param version number of changes, for If-Match
 */
public record EntitlementRule(
        RuleCode code,
        String name,
        RuleGoods goods,
        Per per,
        Amount amount,
        Period period,
        Set<Sex> sexes,
        Set<AgeBand> ageBands,
        Set<Vulnerability> vulnerabilities,
        HouseholdLimits household,
        Set<CentreCode> centres,
        boolean kitsAsParts,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        LocalDate appliesFrom,
        long version) {
    /** A day before every handout. */
    public static final LocalDate EVER = LocalDate.EPOCH;

    private static final String BOTH = " · ";

    public EntitlementRule {
        sexes = Set.copyOf(sexes);
        ageBands = Set.copyOf(ageBands);
        vulnerabilities = Set.copyOf(vulnerabilities);
        centres = Set.copyOf(centres);
        if ((per == Per.PERSON && !amount.isFixed())
                || validUntil.filter(validFrom::isAfter).isPresent()) {
            throw new IllegalArgumentException("not a rule");
        }
    }

    /** Takes the code only: hashing all components for each of the goods counted took a twentieth of the time of a handout. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Returns the name in a language. */
    public String name(Language language) {
        return named(name, language);
    }

    /** Returns the name; for a name in both languages ({@code Хигиена · Hygiene}), the part in this language. */
    public static String named(String name, Language language) {
        int both = name.indexOf(BOTH);
        if (both < 0) {
            return name;
        }
        return language == Language.BG ? name.substring(0, both) : name.substring(both + BOTH.length());
    }

    /** Returns true if the rule is in force at the centre on the day. */
    public boolean isInForce(CentreCode centre, LocalDate day) {
        return (centres.isEmpty() || centres.contains(centre)) && isValid(day);
    }

    boolean isValid(LocalDate day) {
        return !day.isBefore(validFrom) && validUntil.filter(day::isAfter).isEmpty();
    }

    /** Returns true if the person meets all conditions of the rule. */
    public boolean fits(Recipient recipient) {
        return Arrays.stream(RuleCondition.values()).allMatch(each -> isMet(each, recipient));
    }

    /** Returns the quantity for the person, or for the household, within one period. The rule must fit the person. */
    long gives(Recipient recipient) {
        return amount.of(recipient.household());
    }

    /** Returns true if the rule needs to know the household of the person. */
    public boolean asksForHousehold() {
        return !amount.isFixed() || !household.isEmpty();
    }

    /** Returns true if the rule counts the goods of a household's stay. */
    public boolean asksForHouseholdStay() {
        return per == Per.HOUSEHOLD && period.kind() == Period.Kind.STAY;
    }

    /** Returns the rule with each item replaced by the item that it was merged into. */
    EntitlementRule meaning(Map<Sku, Sku> countsAs) {
        return with(goods.meaning(countsAs), appliesFrom, version);
    }

    public EntitlementRule withVersion(long other) {
        return with(goods, appliesFrom, other);
    }

    public EntitlementRule applyingFrom(LocalDate day) {
        return with(goods, day, version);
    }

    private EntitlementRule with(RuleGoods otherGoods, LocalDate from, long other) {
        return new EntitlementRule(
                code,
                name,
                otherGoods,
                per,
                amount,
                period,
                sexes,
                ageBands,
                vulnerabilities,
                household,
                centres,
                kitsAsParts,
                validFrom,
                validUntil,
                from,
                other);
    }

    /** Returns true if the recipient meets the condition, or if the rule leaves it open. One matching vulnerability is enough. */
    public boolean isMet(RuleCondition condition, Recipient recipient) {
        return switch (condition) {
            case SEX -> sexes.isEmpty() || sexes.contains(recipient.sex());
            case AGE_BAND -> ageBands.isEmpty() || ageBands.contains(recipient.ageBand());
            case HOUSEHOLD_SIZE -> household.fits(recipient.household());
            case VULNERABILITY ->
                vulnerabilities.isEmpty() || vulnerabilities.stream().anyMatch(recipient.vulnerabilities()::contains);
        };
    }
}
