package org.sklad.access.signin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Roles;

/** A token with its operator, as read for a request. */
public record TokenUse(
        UUID tokenId,
        String tokenRoles,
        String tokenRights,
        LocalDate expiresOn,
        @Nested("o") OperatorRow operator) {
    /**
     * Returns the operator with the token's permissions, limited to what the operator may do now. A right that comes with a
     * profession must be named in the token.
     */
    Operator allowed() {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        OperatorRow.parseRights(tokenRights).stream()
                .filter(operator.operator(Instant.EPOCH)::may)
                .forEach(rights::add);
        return new Operator(
                operator.id(),
                operator.username(),
                operator.name(),
                operator.language(),
                Optional.empty(),
                Roles.parse(tokenRoles).limitedTo(operator.rolesHeld()),
                rights,
                Instant.EPOCH);
    }
}
