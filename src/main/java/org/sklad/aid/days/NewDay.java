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
 * @param location location of the goods, as typed or scanned
 * @param items items and quantities of the rules' goods for each person or household; empty for any goods that the rules name
 */
public record NewDay(
        CentreCode centre, LocalDate on, String location, Set<RuleCode> rules, List<PlannedItem> items, Slots slots) {
    public NewDay {
        rules = Set.copyOf(rules);
        items = List.copyOf(items);
    }

    /** Returns the codes for the audit log. */
    String ruleText() {
        return rules.stream().map(RuleCode::value).sorted().collect(Collectors.joining(" "));
    }
}
