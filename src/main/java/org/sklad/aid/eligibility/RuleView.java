package org.sklad.aid.eligibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.NamedGoods;
import org.sklad.aid.rules.NamedGoods.Named;
import org.sklad.aid.rules.NamedGoods.Names;
import org.sklad.aid.rules.Per;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.RuleVersion;
import org.sklad.centres.places.Centre;
import org.sklad.people.attributes.AgeBand;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Versions;

/**
 * The form of a new rule, or of an existing one.
 *
 * @param goods items and styles to choose from: those chosen before, and those found by the words
 * @param found those found by the words; absent without a search
 * @param versions versions of the rule, latest first; at most {@value RulePages#VERSIONS}
 * @param names names of the goods in the preview
 * @param preview effect of the rule as typed, if requested
 */
public record RuleView(
        Optional<EntitlementRule> rule,
        FormState entered,
        List<Named> goods,
        Optional<NamedGoods.Found> found,
        List<Centre> centres,
        List<Version> versions,
        Names names,
        Optional<RulePreview> preview,
        LocalDate today,
        boolean mayKeep) {
    public RuleView {
        goods = List.copyOf(goods);
        centres = List.copyOf(centres);
        versions = List.copyOf(versions);
    }

    /** A version of the rule, in words. */
    public record Version(RuleVersion facts, RuleWords words) {}

    /** Returns true if the rule as typed is for some people only. */
    public boolean limited() {
        return Stream.of("sexes", "ageBands", "vulnerabilities", "householdSize.min", "householdSize.max")
                .anyMatch(each -> !entered.value(each).isEmpty());
    }

    /** Returns the fields of the rule. A change of a future version keeps its first day, unless another is entered. */
    static FormState entered(EntitlementRule rule, LocalDate today) {
        FormState entered = FormState.nothing()
                .with(Versions.FIELD, Long.toString(rule.version()))
                .with("name", rule.name())
                .with("goods.categories", texts(rule.goods().categories(), Enum::name))
                .with("per", rule.per().name())
                .with("quantity", Long.toString(rule.amount().quantity()))
                .with("perMember", some(rule.amount().perMember()))
                .with("perChild", some(rule.amount().perChild()))
                .with("period.kind", rule.period().kind().name())
                .with("period.days", some(rule.period().days()))
                .with("sexes", texts(rule.sexes(), Enum::name))
                .with("ageBands", texts(rule.ageBands(), AgeBand::code))
                .with("vulnerabilities", texts(rule.vulnerabilities(), Enum::name))
                .with(
                        "householdSize.min",
                        rule.household().min().map(Object::toString).orElse(""))
                .with(
                        "householdSize.max",
                        rule.household().max().map(Object::toString).orElse(""))
                .with("centres", texts(rule.centres(), CentreCode::value))
                .with("kitsAsParts", rule.kitsAsParts() ? "true" : "")
                .with("validFrom", rule.validFrom().toString())
                .with(
                        "appliesFrom",
                        rule.appliesFrom().isAfter(today) ? rule.appliesFrom().toString() : "")
                .with("validUntil", rule.validUntil().map(LocalDate::toString).orElse(""));
        return NamedGoods.entered(entered, rule.goods());
    }

    private static String some(long number) {
        return number == 0 ? "" : Long.toString(number);
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).sorted().toArray(String[]::new);
    }

    /** Returns the fields of a new rule. */
    static FormState begun(String centre, LocalDate today) {
        return FormState.nothing()
                .with("centres", centre)
                .with("per", Per.PERSON.name())
                .with("period.kind", Period.Kind.DAYS.name())
                .with("period.days", "30")
                .with("validFrom", today.toString());
    }
}
