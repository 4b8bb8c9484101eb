package org.sklad.access.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * An operator as an administrator sees them.
 *
 * @param oneTimeUntil the end of a one-time password; absent once the operator chose a password
 */
public record OperatorView(
        UUID id,
        Username username,
        OperatorDetails details,
        boolean active,
        boolean secondFactor,
        Optional<Instant> oneTimeUntil,
        long version,
        Instant addedAt) {
    static OperatorView of(OperatorRow row) {
        return new OperatorView(
                row.id(),
                row.username(),
                new OperatorDetails(row.name(), row.professionHeld(), row.rolesHeld(), row.rightsHeld()),
                row.active(),
                row.hasSecondFactor(),
                row.oneTimeUntil(),
                row.version(),
                row.addedAt());
    }

    /** The open sessions and tokens of an operator. */
    public record OperatorCounts(long sessions, long tokens) {}
}
