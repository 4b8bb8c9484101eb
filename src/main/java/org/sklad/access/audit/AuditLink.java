package org.sklad.access.audit;

import java.time.Instant;
import java.util.UUID;

/** A row of the record of acts with its link in the chain. */
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
