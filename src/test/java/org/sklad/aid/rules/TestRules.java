package org.sklad.aid.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;

/** A rule for a test, by default 10 hygiene items per person in 30 days. */
public final class TestRules {
    private final RuleCode code;
    private RuleGoods goods = RuleGoods.categories(Category.HYGIENE);
    private Per per = Per.PERSON;
    private Amount amount = Amount.of(10);
    private HouseholdLimits household = HouseholdLimits.NONE;
    private Period period = Period.days(30);
    private Set<Sex> sexes = Set.of();
    private Set<AgeBand> ageBands = Set.of();
    private Set<Vulnerability> vulnerabilities = Set.of();
    private Set<CentreCode> centres = Set.of();
    private boolean kitsAsParts = false;
    private LocalDate validFrom = LocalDate.of(2020, 1, 1);
    private Optional<LocalDate> validUntil = Optional.empty();

    private TestRules(String code) {
        this.code = new RuleCode(code);
    }

    public static TestRules rule(String code) {
        return new TestRules(code);
    }

    public TestRules of(RuleGoods other) {
        goods = other;
        return this;
    }

    public TestRules gives(long other) {
        amount = Amount.of(other);
        return this;
    }

    public TestRules per(Period other) {
        period = other;
        return this;
    }

    public TestRules perHousehold() {
        per = Per.HOUSEHOLD;
        return this;
    }

    /** Sets an amount per household: a base, more for each member, and more for each child. */
    public TestRules gives(long base, long perMember, long perChild) {
        amount = new Amount(base, perMember, perChild);
        return perHousehold();
    }

    public TestRules forHouseholds(int least, int most) {
        household = new HouseholdLimits(Optional.of(least), Optional.of(most));
        return this;
    }

    public TestRules forSex(Sex... others) {
        sexes = Set.of(others);
        return this;
    }

    public TestRules forAge(AgeBand... others) {
        ageBands = Set.of(others);
        return this;
    }

    public TestRules forThose(Vulnerability... others) {
        vulnerabilities = Set.of(others);
        return this;
    }

    public TestRules at(String... codes) {
        centres = java.util.Arrays.stream(codes)
                .map(CentreCode::new)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return this;
    }

    public TestRules countingKitsAsParts() {
        kitsAsParts = true;
        return this;
    }

    public TestRules from(String first) {
        validFrom = LocalDate.parse(first);
        return this;
    }

    public TestRules until(String last) {
        validUntil = Optional.of(LocalDate.parse(last));
        return this;
    }

    public EntitlementRule build() {
        return new EntitlementRule(
                code,
                "Rule " + code,
                goods,
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
                EntitlementRule.EVER,
                1);
    }
}
