package org.sklad.programme.interpreting;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;

/**
 * Time that an interpreter worked.
 *
 * @param record id of the record that it comes from
 */
public record Worked(UUID record, WorkKind kind, CentreCode centre, Instant fromAt, Instant toAt) {
    public long minutes() {
        return Duration.between(fromAt, toAt).toMinutes();
    }
}
