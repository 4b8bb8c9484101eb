package org.sklad.programme.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of a follow-up by the author: another day, or a reason for which it is no longer needed.
 *
 * @param wasOn the day before
 */
public record FollowUpChange(
        LocalDate wasOn, Optional<LocalDate> nowOn, Optional<FollowUpReason> reason, Instant changedAt) {}
