package org.sklad.aid.rules;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Chosen;
import org.sklad.platform.web.WithId;

/**
 * An entitlement rule to add, or the new version of one.
 *
 * <p>Its fields have the order of the page, so that the first with an error gets the focus.
 *
 * @param id required for a new rule; a change is identified by code and version
 * @param appliesFrom first day of a change, today if absent; a new rule begins on its first valid day
 */
public record RuleForm(
        UUID id,

        @NotNull @Size(max = 40) @Pattern(regexp = RuleCode.PATTERN)
        String code,

        @NotBlank @Size(max = 100) String name,
        @NotNull @Valid GoodsForm goods,
        @Nullable Boolean kitsAsParts,
        @NotNull @Min(0) @Max(Amount.MOST) Long quantity,
        @NotNull Per per,
        @Nullable @Min(0) @Max(Amount.MOST) Long perMember,
        @Nullable @Min(0) @Max(Amount.MOST) Long perChild,
        @NotNull @Valid PeriodForm period,
        @Nullable @Size(max = 2) List<@NotNull Sex> sexes,
        @Nullable @Size(max = 5) List<@NotNull AgeBand> ageBands,
        @Nullable @Size(max = 20) List<@NotNull Vulnerability> vulnerabilities,

        @Nullable @Valid @Chosen(by = {"min", "max"}) HouseholdLimitsForm householdSize,

        @Nullable @Size(max = 200) List<@NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN) String> centres,

        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate appliesFrom)
        implements WithId {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    /** The goods of the rule. */
    public record GoodsForm(
            @Nullable @Size(max = 10) List<@NotNull Category> categories,

            @Nullable @Size(max = 100) List<@NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN) String> items,

            @Nullable @Size(max = 100) List<@NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN) String> styles) {
        Optional<RuleGoods> goods() {
            Set<Sku> skus = set(items, Sku::new);
            Set<StyleCode> codes = set(styles, StyleCode::new);
            Set<Category> kinds = set(categories, each -> each);
            return skus.isEmpty() && codes.isEmpty() && kinds.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RuleGoods(skus, codes, kinds));
        }

        /** Returns the goods with valid codes; empty if there are none. */
        Optional<RuleGoods> valid() {
            return new GoodsForm(
                            categories == null
                                    ? null
                                    : categories.stream()
                                            .filter(Objects::nonNull)
                                            .toList(),
                            valid(items),
                            valid(styles))
                    .goods();
        }

        private static List<String> valid(@Nullable List<String> codes) {
            return codes == null
                    ? List.of()
                    : codes.stream()
                            .filter(each -> each != null && Sku.isValid(each))
                            .toList();
        }

        private boolean isEmpty() {
            return Stream.of(items, styles, categories).allMatch(each -> each == null || each.isEmpty());
        }
    }

    /** The time within which the quantity may be given. */
    public record PeriodForm(
            @NotNull Period.Kind kind,
            @Nullable @Min(1) @Max(Period.MOST_DAYS) Integer days) {}

    /** Least and greatest number of people who are helped together. */
    public record HouseholdLimitsForm(
            @Nullable @Min(1) @Max(HouseholdLimits.MOST) Integer min,
            @Nullable @Min(1) @Max(HouseholdLimits.MOST) Integer max) {
        boolean isPossible() {
            return min == null || max == null || min <= max;
        }

        HouseholdLimits limits() {
            return new HouseholdLimits(Optional.ofNullable(min), Optional.ofNullable(max));
        }
    }

    RuleCode ruleCode() {
        return new RuleCode(code);
    }

    /**
     * Returns the rule.
     *
     * @throws InvalidFields if fields contradict each other: no goods, days for a month, a part for each member in a rule for one person,
     *     an end before the beginning
     */
    public EntitlementRule rule(long version) {
        List<FieldError> errors = contradictions();
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new EntitlementRule(
                ruleCode(),
                name,
                goods.goods().orElseThrow(),
                per,
                new Amount(quantity, number(perMember), number(perChild)),
                new Period(period.kind(), period.days() == null ? 0 : period.days()),
                set(sexes, each -> each),
                set(ageBands, each -> each),
                set(vulnerabilities, each -> each),
                householdSize == null ? HouseholdLimits.NONE : householdSize.limits(),
                set(centres, CentreCode::new),
                kitsAsParts != null && kitsAsParts,
                validFrom,
                Optional.ofNullable(validUntil),
                EntitlementRule.EVER,
                version);
    }

    /** Returns errors that concern several fields. A missing field reports itself. */
    public List<FieldError> contradictions() {
        List<FieldError> errors = new ArrayList<>();
        if (goods != null && goods.isEmpty()) {
            errors.add(new FieldError("goods.categories", Message.of("rules.rule.no-goods")));
        }
        if (period != null && period.kind() == Period.Kind.DAYS && period.days() == null) {
            errors.add(new FieldError("period.days", Message.of("platform.field.required")));
        }
        if (period != null && period.kind() != Period.Kind.DAYS && period.days() != null) {
            errors.add(new FieldError("period.days", Message.of("rules.rule.no-days")));
        }
        requireHousehold(errors);
        requireDates(errors);
        return errors;
    }

    /**
     * Allows the parts for members and children only in a rule for a household. Otherwise each member would get them for all the others
     * too.
     */
    private void requireHousehold(List<FieldError> errors) {
        if (per == Per.PERSON && number(perMember) > 0) {
            errors.add(new FieldError("perMember", Message.of("rules.rule.household-only")));
        }
        if (per == Per.PERSON && number(perChild) > 0) {
            errors.add(new FieldError("perChild", Message.of("rules.rule.household-only")));
        }
        if (householdSize != null && !householdSize.isPossible()) {
            errors.add(new FieldError("householdSize.max", Message.of("rules.rule.size-backwards")));
        }
    }

    private static long number(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    /**
     * Returns the rule to add.
     *
     * @throws InvalidFields as for {@link #rule}, and if a first day of a change is given
     */
    public EntitlementRule added() {
        if (appliesFrom != null) {
            throw new InvalidFields("appliesFrom", Message.of("rules.rule.applies-from.new"));
        }
        return rule(1);
    }

    /** Returns the first day of the change, if given. */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(appliesFrom);
    }

    private void requireDates(List<FieldError> errors) {
        if (validFrom != null && (validFrom.isBefore(EARLIEST) || validFrom.isAfter(LATEST))) {
            errors.add(new FieldError("validFrom", Message.of("rules.rule.date")));
        }
        if (validUntil != null && validUntil.isAfter(LATEST)) {
            errors.add(new FieldError("validUntil", Message.of("rules.rule.date")));
        }
        if (appliesFrom != null && (appliesFrom.isBefore(EARLIEST) || appliesFrom.isAfter(LATEST))) {
            errors.add(new FieldError("appliesFrom", Message.of("rules.rule.date")));
        }
        if (validUntil != null && validFrom != null && validUntil.isBefore(validFrom)) {
            errors.add(new FieldError("validUntil", Message.of("rules.rule.ends-before")));
        }
    }

    private static <S, T> Set<T> set(@Nullable List<S> values, Function<S, T> value) {
        return values == null
                ? Set.of()
                : new HashSet<>(values).stream().map(value).collect(Collectors.toSet());
    }
}
