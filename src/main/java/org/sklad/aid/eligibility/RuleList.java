package org.sklad.aid.eligibility;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.access.roles.Operator;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.NamedGoods;
import org.sklad.aid.rules.NamedGoods.Names;
import org.sklad.aid.rules.RuleRow;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Column;

/** The list of entitlement rules: in words for people, in codes for files. */
record RuleList(EntitlementRules rules, NamedGoods goods, InstantSource clock) {
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

    private static final Listing<Unfiltered, RuleWords, String> LIST = Listing.<Unfiltered, RuleWords, String>of(
                    "entitlement-rules",
                    "eligibility.rules",
                    Places.sorted(each -> each.rule().code().value()))
            .path(RulePages.PATH)
            .link(each -> each.rule().code())
            .purpose("eligibility.rules.purpose")
            .empty("eligibility.rules.empty")
            .shown("eligibility.rule.name", RuleWords::name)
            .shown("eligibility.rule.goods", RuleWords::goods)
            .shown("eligibility.rule.quantity", RuleWords::amount)
            .shown("eligibility.rule.for", RuleWords::people)
            .shown("eligibility.rule.centres", RuleWords::centres)
            .shown("handouts.handout.state", RuleWords::state)
            .files(Column.ofPart(COLUMNS, each -> RuleRow.of(each.rule())));

    ListReading<Unfiltered, RuleWords, String> read(Query<Unfiltered> query, Operator by) {
        return LIST.read(query, (filter, after, limit) -> inWords(rules.list(after, limit, by)));
    }

    private List<RuleWords> inWords(List<EntitlementRule> found) {
        Names names = goods.names(found.stream().map(EntitlementRule::goods).toList());
        return found.stream()
                .map(each -> new RuleWords(each, names.of(each.goods()), today()))
                .toList();
    }

    /** Returns the present day in UTC. A change applies from it at once. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String ageBands(EntitlementRule rule) {
        return rule.ageBands().stream().sorted().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String limit(Optional<Integer> people) {
        return people.map(Object::toString).orElse("");
    }
}
