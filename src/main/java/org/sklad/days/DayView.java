package org.sklad.days;

import java.util.List;
import java.util.Optional;
import org.sklad.distribution.EntitlementRule;

/**
 * A distribution day with its figures as they stand now.
 *
 * @param rules those of the day that are in force, by code
 * @param closing what it ended with; absent while it goes on
 */
public record DayView(DistributionDay day, List<EntitlementRule> rules, Figures figures, Optional<Closing> closing) {
    public DayView {
        rules = List.copyOf(rules);
    }
}
