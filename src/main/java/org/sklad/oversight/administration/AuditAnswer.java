package org.sklad.oversight.administration;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.audit.AuditEntry;

/** A row of the record of administrative acts; {@code operator} is empty if the program itself acted. */
public record AuditAnswer(UUID id, Instant occurredAt, String operator, String act, String subject, String details) {
    static AuditAnswer of(AuditEntry entry) {
        return new AuditAnswer(
                entry.id(), entry.occurredAt(), entry.operator(), entry.act(), entry.subject(), entry.details());
    }
}
