package org.sklad.days;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.access.CentreCode;
import org.sklad.distribution.RuleCode;

/**
 * A distribution day to be planned.
 *
 * @param location where the goods stand, as it is typed or scanned
 */
public record NewDay(CentreCode centre, LocalDate on, String location, Set<RuleCode> rules, Slots slots) {
    public NewDay {
        rules = Set.copyOf(rules);
    }

    /** As it is kept. */
    String ruleText() {
        return rules.stream().map(RuleCode::value).sorted().collect(Collectors.joining(" "));
    }
}
