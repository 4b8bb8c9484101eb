package org.sklad.aid.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.RuleCode;

/**
 * A distribution day to be planned.
 *
 * @param location where the goods stand, as it is typed or scanned
 * @param items what each who comes gets of the goods of the rules; empty for whatever these name
 */
public record NewDay(
        CentreCode centre, LocalDate on, String location, Set<RuleCode> rules, List<PlannedItem> items, Slots slots) {
    public NewDay {
        rules = Set.copyOf(rules);
        items = List.copyOf(items);
    }

    /** As it is kept. */
    String ruleText() {
        return rules.stream().map(RuleCode::value).sorted().collect(Collectors.joining(" "));
    }
}
