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
 * So many of some goods, for some people, within some time. An empty set leaves nobody out.
 *
 * @param amount the same for all but where it is counted for a household
 * @param household how many must be helped together for the rule to fit
 * @param centres where the rule is in force: elsewhere it does not exist
 * @param kitsAsParts whether of a kit it counts the parts that it names, and not the kit, where it names any
 * @param validFrom the first day on which it is in force
 * @param validUntil the last one
 * @param appliesFrom the day from which it is as it is said here, {@link #EVER} for the first version
 * @param version counts the changes, for If-Match
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
    /** Before every handout. */
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

    /** What it is called; of a name in both languages ({@code Хигиена · Hygiene}) the part in this one. */
    public String name(Language language) {
        int both = name.indexOf(BOTH);
        if (both < 0) {
            return name;
        }
        return language == Language.BG ? name.substring(0, both) : name.substring(both + BOTH.length());
    }

    /** True where and when the rule counts. */
    public boolean isInForce(CentreCode centre, LocalDate day) {
        return (centres.isEmpty() || centres.contains(centre)) && isValid(day);
    }

    boolean isValid(LocalDate day) {
        return !day.isBefore(validFrom) && validUntil.filter(day::isAfter).isEmpty();
    }

    /** True for a person whom the rule gives something: each of its conditions is met. */
    public boolean fits(Recipient recipient) {
        return Arrays.stream(Condition.values()).allMatch(each -> each.isMet(this, recipient));
    }

    /** What it gives the person, or their household, within one period; it must fit. */
    long gives(Recipient recipient) {
        return amount.of(recipient.household());
    }

    /** True where the household of who is asked about must be known. */
    public boolean asksForHousehold() {
        return !amount.isFixed() || !household.isEmpty();
    }

    /** The same, said of what its items count as. */
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
}
