package org.sklad.aid.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is left of a rule for somebody.
 *
 * @param gives smallest units: what the rule gives them within one period
 * @param quantity smallest units; all the rule gives where nothing was given yet
 * @param nextOn the first day on which more is due; absent when all is due now, or when more is never due by this rule
 */
public record Remaining(EntitlementRule rule, long gives, long quantity, Optional<LocalDate> nextOn) {}
