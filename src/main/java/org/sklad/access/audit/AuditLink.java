package org.sklad.access.audit;

import java.time.Instant;
import java.util.UUID;

/** A row of the audit log with its chain link. */
public record AuditLink(
        long number,
        String hash,
        UUID id,
        Instant occurredAt,
        String operator,
        String act,
        String subject,
        String details) {
    AuditRow row() {
        return new AuditRow(id, occurredAt, operator, act, subject, details);
    }
}
