package org.sklad.aid.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.RuleRow;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Column;

/** The list of entitlement rules. Its page says each rule in words and has rows of its own. */
final class RuleList {
    private static final List<Column<RuleRow>> COLUMNS = List.of(
            Column.text("eligibility.rule.code", "", row -> row.code().value()),
            Column.text("eligibility.rule.name", "", RuleRow::name),
            Column.text("eligibility.rule.items", "", RuleRow::items),
            Column.text("eligibility.rule.styles", "", RuleRow::styles),
            Column.text("eligibility.rule.categories", "", RuleRow::categories),
            Column.text("eligibility.rule.per", "", row -> row.per().name()),
            Column.whole("eligibility.rule.quantity", "", RuleRow::quantity),
            Column.whole("eligibility.rule.per-member", "", RuleRow::perMember),
            Column.whole("eligibility.rule.per-child", "", RuleRow::perChild),
            Column.text("eligibility.rule.period", "", row -> row.period().name()),
            Column.whole("eligibility.rule.days", "", RuleRow::days),
            Column.text("eligibility.rule.sexes", "", RuleRow::sexes),
            Column.text("eligibility.rule.age-bands", "", row -> ageBands(row.rule())),
            Column.text("eligibility.rule.vulnerabilities", "", RuleRow::vulnerabilities),
            Column.text(
                    "eligibility.rule.min-household",
                    "",
                    row -> limit(row.rule().household().min())),
            Column.text(
                    "eligibility.rule.max-household",
                    "",
                    row -> limit(row.rule().household().max())),
            Column.text("eligibility.rule.centres", "", RuleRow::centres),
            Column.whole("handouts.rule.kits-as-parts", "", row -> row.kitsAsParts() ? 1L : 0L),
            Column.day("eligibility.rule.valid-from", "#date+start", RuleRow::validFrom),
            Column.text(
                    "eligibility.rule.valid-until",
                    "#date+end",
                    row -> row.rule().validUntil().map(Object::toString).orElse("")),
            Column.text(
                    "eligibility.rule.applies-from",
                    "",
                    row -> row.appliesFrom().equals(EntitlementRule.EVER)
                            ? ""
                            : row.appliesFrom().toString()));

    static final Listing<Unfiltered, EntitlementRule, String> LIST = Listing.<Unfiltered, EntitlementRule, String>of(
                    "entitlement-rules",
                    "eligibility.rules",
                    Places.sorted(rule -> rule.code().value()))
            .shown("eligibility.rule.name", rule -> new Shown.Prose(rule.name()))
            .shown("eligibility.rule.goods", rule -> goods(RuleRow.of(rule)))
            .shown(
                    "eligibility.rule.quantity",
                    rule -> new Shown.Whole(RuleRow.of(rule).quantity()))
            .shown(
                    "eligibility.rule.per",
                    rule -> new Shown.Words(
                            Message.of("eligibility.per." + RuleRow.of(rule).per())))
            .shown("eligibility.rule.centres", rule -> Shown.lines(rule.centres(), Shown.Named::new))
            .shown("eligibility.rule.valid-from", rule -> new Shown.Day(rule.validFrom()))
            .files(Column.ofPart(COLUMNS, RuleRow::of));

    private RuleList() {}

    private static Shown goods(RuleRow row) {
        return new Shown.Text(List.of(row.categories(), row.styles(), row.items()).stream()
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    private static String ageBands(EntitlementRule rule) {
        return rule.ageBands().stream().sorted().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String limit(Optional<Integer> people) {
        return people.map(Object::toString).orElse("");
    }
}
