package org.sklad.aid.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a rule.
 *
 * @param rule the rule in that version, with its number and first day
 * @param appliesUntil first day on which it no longer applies; absent for the latest
 * @param operator username of the author; empty for a version from before versions were stored
 * @param writtenAt absent for a version from before versions were stored
 */
public record RuleVersion(
        EntitlementRule rule, Optional<LocalDate> appliesUntil, String operator, Optional<Instant> writtenAt) {

    /** Returns true if the version applies on at least one day. It applies on none if another replaced it before it began. */
    public boolean everApplies() {
        return appliesUntil.filter(until -> !until.isAfter(rule.appliesFrom())).isEmpty();
    }
}
