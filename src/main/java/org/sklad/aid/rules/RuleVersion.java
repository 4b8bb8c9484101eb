package org.sklad.aid.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a rule said from one day until another.
 *
 * @param rule as it was then, with its version and the day from which it held
 * @param appliesUntil the first day on which it holds no more; absent for the latest
 * @param operator the username of who wrote it; empty for what was there before versions were kept
 * @param writtenAt absent likewise
 */
public record RuleVersion(
        EntitlementRule rule, Optional<LocalDate> appliesUntil, String operator, Optional<Instant> writtenAt) {

    /** True on days of which some are its own: another may have been written before it ever held. */
    public boolean everApplies() {
        return appliesUntil.filter(until -> !until.isAfter(rule.appliesFrom())).isEmpty();
    }
}
