package org.sklad.aid.days;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.RuleCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.platform.i18n.Message;

/**
 * A distribution day with its present figures.
 *
 * @param plan goods given by the rules
 * @param rules rules of the day that are in force, by code
 * @param sensitive rules of the day that name sensitive goods, in force or not
 * @param closing the result of the day; absent until it is closed
 * @param cancellation absent unless the day is cancelled
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

    /** A quantity of goods, in words that others may read. */
    public record Told(long quantity, Message goods) {}

    /** Returns the goods of a person: the planned items, else the names of rules. A sensitive item is called a personal item. */
    public List<Told> told(List<DueRow> dues) {
        return dues.stream().flatMap(this::told).toList();
    }

    private Stream<Told> told(DueRow due) {
        List<DayPlan.Planned> parts = rules.stream()
                .filter(rule -> rule.code().equals(due.rule()))
                .flatMap(rule -> plan.split(rule, due.quantity()).stream())
                .toList();
        return parts.isEmpty()
                ? Stream.of(new Told(due.quantity(), called(due.rule())))
                : parts.stream()
                        .map(each -> new Told(each.quantity(), each.item().discreetTitle(each.quantity())));
    }

    /** Returns the goods of a person for a file: codes of rules and quantities. A rule that names sensitive goods is a personal item. */
    String coded(List<DueRow> dues) {
        return dues.stream()
                .map(due -> (sensitive.contains(due.rule()) ? "personal item" : due.rule()) + " " + due.quantity())
                .collect(Collectors.joining(", "));
    }

    /** Returns the name of a rule's goods where others may read it: on the sign-off sheet, on a wall and at the door. */
    public Message called(RuleCode code) {
        return sensitive.contains(code) ? Item.PERSONAL : Message.of("catalogue.title.name", code);
    }
}
