package org.sklad.aid.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The remaining quantity of a rule for a person.
 *
 * @param gives smallest units that the rule gives within one period
 * @param quantity smallest units left; all that the rule gives if nothing was given yet
 * @param nextOn first day on which more is due; absent if everything is due now, or if the rule never gives more
 */
public record Remaining(EntitlementRule rule, long gives, long quantity, Optional<LocalDate> nextOn) {}
