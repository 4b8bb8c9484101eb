package org.sklad.access.signin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Roles;

/** A token, as stored, with a hash in place of the secret. It is valid through {@code expiresOn}, in UTC. */
public record TokenRow(
        UUID id,
        UUID operatorId,
        String name,
        String tokenHash,
        String roles,
        String rights,
        Instant madeAt,
        LocalDate expiresOn,
        Optional<Instant> revokedAt) {
    public Roles rolesHeld() {
        return Roles.parse(roles);
    }

    /** Returns true if the token is accepted on a day in UTC. */
    public boolean isValid(LocalDate day) {
        return revokedAt.isEmpty() && !day.isAfter(expiresOn);
    }

    public Set<Right> rightsHeld() {
        return OperatorRow.parseRights(rights);
    }
}
