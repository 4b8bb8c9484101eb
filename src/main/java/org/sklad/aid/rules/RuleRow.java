package org.sklad.aid.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;

/** A stored rule. Each of its sets is one text separated by spaces. */
public record RuleRow(
        RuleCode code,
        String name,
        String items,
        String styles,
        String categories,
        Per per,
        long quantity,
        long perMember,
        long perChild,
        Period.Kind period,
        int days,
        String sexes,
        String ageBands,
        String vulnerabilities,
        int minHousehold,
        int maxHousehold,
        String centres,
        boolean kitsAsParts,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate appliesFrom,
        long version) {
    private static final int NO_LIMIT = 0;
    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    public static RuleRow of(EntitlementRule rule) {
        return new RuleRow(
                rule.code(),
                rule.name(),
                text(rule.goods().items(), Sku::value),
                text(rule.goods().styles(), StyleCode::value),
                text(rule.goods().categories(), Enum::name),
                rule.per(),
                rule.amount().quantity(),
                rule.amount().perMember(),
                rule.amount().perChild(),
                rule.period().kind(),
                rule.period().days(),
                text(rule.sexes(), Enum::name),
                text(rule.ageBands(), Enum::name),
                text(rule.vulnerabilities(), Enum::name),
                rule.household().min().orElse(NO_LIMIT),
                rule.household().max().orElse(NO_LIMIT),
                text(rule.centres(), CentreCode::value),
                rule.kitsAsParts(),
                rule.validFrom(),
                rule.validUntil().orElse(FOR_EVER),
                rule.appliesFrom(),
                rule.version());
    }

    public EntitlementRule rule() {
        return new EntitlementRule(
                code,
                name,
                new RuleGoods(set(items, Sku::new), set(styles, StyleCode::new), set(categories, Category::valueOf)),
                per,
                new Amount(quantity, perMember, perChild),
                new Period(period, days),
                set(sexes, Sex::valueOf),
                set(ageBands, AgeBand::valueOf),
                set(vulnerabilities, Vulnerability::valueOf),
                new HouseholdLimits(limit(minHousehold), limit(maxHousehold)),
                set(centres, CentreCode::new),
                kitsAsParts,
                validFrom,
                validUntil.equals(FOR_EVER) ? Optional.empty() : Optional.of(validUntil),
                appliesFrom,
                version);
    }

    private static Optional<Integer> limit(int people) {
        return people == NO_LIMIT ? Optional.empty() : Optional.of(people);
    }

    /** Sorts the values, so that the same set gives the same text. */
    static <T> String text(Collection<T> values, Function<T, String> name) {
        return values.stream().map(name).sorted().collect(Collectors.joining(" "));
    }

    static <T> Set<T> set(String text, Function<String, T> value) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(" ")).map(value).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the audit text. Names rare settings only where they are set. */
    String auditText() {
        List<String> said = new ArrayList<>(List.of(
                "goods=" + (items + " " + styles + " " + categories).strip(), "per=" + per, "quantity=" + quantity));
        if (perMember > 0 || perChild > 0) {
            said.add("perMember=" + perMember + " perChild=" + perChild);
        }
        said.add("period=" + period + " days=" + days);
        if (minHousehold != NO_LIMIT || maxHousehold != NO_LIMIT) {
            said.add("minHousehold=" + minHousehold + " maxHousehold=" + maxHousehold);
        }
        said.add("centres=" + centres);
        if (kitsAsParts) {
            said.add("kitsAsParts=true");
        }
        said.add("validUntil=" + validUntil);
        if (!appliesFrom.equals(EntitlementRule.EVER)) {
            said.add("appliesFrom=" + appliesFrom);
        }
        return String.join(" ", said);
    }
}
