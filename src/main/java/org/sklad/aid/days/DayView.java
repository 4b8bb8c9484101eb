package org.sklad.aid.days;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.RuleCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/**
 * A distribution day with its figures as they stand now.
 *
 * @param plan what is given by them
 * @param rules those of the day that are in force, by code
 * @param sensitive those of the rules that name something sensitive
 * @param closing what it ended with; absent while it goes on
 * @param cancellation absent unless it is cancelled
 */
public record DayView(
        DistributionDay day,
        DayPlan plan,
        List<EntitlementRule> rules,
        Set<RuleCode> sensitive,
        Figures figures,
        Optional<Closing> closing,
        Optional<DayCancellation> cancellation) {
    public DayView {
        rules = List.copyOf(rules);
        sensitive = Set.copyOf(sensitive);
    }

    /** So many of goods, as others may read it. */
    public record Told(long quantity, Message goods) {}

    /** What somebody gets, item by item where the day says so, else by the names of rules; what is sensitive is a personal item. */
    public List<Told> told(List<DueRow> dues, Language language) {
        return dues.stream().flatMap(due -> told(due, language)).toList();
    }

    private Stream<Told> told(DueRow due, Language language) {
        List<DayPlan.Planned> parts = rules.stream()
                .filter(rule -> rule.code().equals(due.rule()))
                .flatMap(rule -> plan.split(rule, due.quantity()).stream())
                .toList();
        return parts.isEmpty()
                ? Stream.of(new Told(due.quantity(), called(due.rule(), language)))
                : parts.stream()
                        .map(each -> new Told(each.quantity(), each.item().discreetTitle(language)));
    }

    /** What the goods of a rule are called where others may read it: on the list that people sign, on a wall and at the door. */
    public Message called(RuleCode code, Language language) {
        return sensitive.contains(code)
                ? Item.PERSONAL
                : Message.of(
                        "catalogue.title.name",
                        rules.stream()
                                .filter(rule -> rule.code().equals(code))
                                .map(rule -> rule.name(language))
                                .findFirst()
                                .orElse(code.value()));
    }
}
