package org.sklad.programme.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of a follow-up by the author: another day, a reason for which it is no longer needed, or one for which it is due again.
 *
 * @param wasOn the day before
 * @param nowOn another day; the same day if it is due again
 * @param wasDoneAt time since which it was finished, if it is due again
 */
public record FollowUpChange(
        LocalDate wasOn,
        Optional<LocalDate> nowOn,
        Optional<FollowUpReason> reason,
        Optional<ReopeningReason> reopened,
        Optional<Instant> wasDoneAt,
        Instant changedAt) {}
