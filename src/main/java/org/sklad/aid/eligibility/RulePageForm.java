package org.sklad.aid.eligibility;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.aid.rules.NamedGoods;
import org.sklad.aid.rules.Per;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.RuleForm;
import org.sklad.goods.classification.Category;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;

/**
 * A rule from the page. Items and styles share one field. The version is a field too, because a form has no If-Match.
 *
 * @param goods values written by {@link NamedGoods}
 * @param words search words for goods
 * @param act {@code find} to search by the words, or to preview if there are none; {@code preview} to show the effect; else the rule is
 *     saved
 */
public record RulePageForm(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable @Size(max = 40) String code,
        @Nullable @Size(max = 100) String name,
        @Nullable @Size(max = 200) List<@NotNull @Size(max = 70) String> goods,
        @Nullable @Size(max = 200) String words,
        @Nullable @Size(max = 10) List<@NotNull Category> categories,
        @Nullable Per per,
        @Nullable Long quantity,
        @Nullable Long perMember,
        @Nullable Long perChild,
        Period.@Nullable Kind period,
        @Nullable Integer days,
        @Nullable @Size(max = 2) List<@NotNull Sex> sexes,
        @Nullable @Size(max = 5) List<@NotNull AgeBand> ageBands,
        @Nullable @Size(max = 20) List<@NotNull Vulnerability> vulnerabilities,
        @Nullable Integer minHousehold,
        @Nullable Integer maxHousehold,
        @Nullable @Size(max = 200) List<@NotNull @Size(max = 20) String> centres,
        @Nullable Boolean kitsAsParts,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate appliesFrom,
        @Nullable @Size(max = 20) String act) {
    public boolean asksWhatItWouldDo() {
        return "preview".equals(act) || RulePages.FIND.equals(act);
    }

    /** Returns the same rule in the form of the API. Leaves out the days of a period that has none, because the page hides that field. */
    @SuppressWarnings("NullAway") // The form rejects missing values field by field.
    public RuleForm rule(@Nullable String knownCode) {
        return new RuleForm(
                id,
                knownCode == null ? code : knownCode,
                name,
                new RuleForm.GoodsForm(named(NamedGoods.ITEM), named(NamedGoods.STYLE), categories),
                per,
                quantity,
                perMember,
                perChild,
                period == null ? null : new RuleForm.PeriodForm(period, period == Period.Kind.DAYS ? days : null),
                sexes,
                ageBands,
                vulnerabilities,
                minHousehold == null && maxHousehold == null
                        ? null
                        : new RuleForm.HouseholdLimitsForm(minHousehold, maxHousehold),
                centres,
                kitsAsParts,
                validFrom,
                validUntil,
                appliesFrom);
    }

    private List<String> named(String kind) {
        return goods == null
                ? List.of()
                : goods.stream()
                        .filter(each -> each.startsWith(kind))
                        .map(each -> each.substring(kind.length()))
                        .toList();
    }
}
