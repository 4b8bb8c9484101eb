package org.sklad.access.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * One administrative act. It names operators, centres and settings, never a beneficiary.
 *
 * @param operator the username of the operator; empty for the program itself and its commands
 * @param act the kind of act, a word with hyphens ({@code operator-added}); pages show the message {@code audit.<act>}
 * @param subject the object of the act: a username, a centre code, the name of a token
 * @param details the values set, as {@code name=value} separated by spaces; can be empty; cut after {@value #MOST_DETAILS}
 *     characters, which a rule with a hundred items exceeds
 * @param chain present for an act to be recorded; empty for one that was read
 */
public record AuditEntry(
        UUID id,
        Instant occurredAt,
        String operator,
        String act,
        String subject,
        String details,
        Optional<AuditChain> chain)
        implements InTime {
    /** The size of the column. */
    static final int MOST_DETAILS = 4_000;

    public AuditEntry {
        if (details.length() > MOST_DETAILS) {
            details = cut(details);
        }
    }

    /** Returns an act that was read. */
    static AuditEntry of(AuditRow row) {
        return new AuditEntry(
                row.id(), row.occurredAt(), row.operator(), row.act(), row.subject(), row.details(), Optional.empty());
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(occurredAt, id);
    }

    AuditRow row() {
        return new AuditRow(id, occurredAt, operator, act, subject, details);
    }

    private static String cut(String details) {
        int end = MOST_DETAILS - 1;
        boolean half = Character.isHighSurrogate(details.charAt(end - 1));
        return details.substring(0, half ? end - 1 : end) + "…";
    }
}
