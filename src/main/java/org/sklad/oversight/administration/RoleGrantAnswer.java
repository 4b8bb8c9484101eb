package org.sklad.oversight.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sklad.access.signin.RoleGrant;

/**
 * Roles that open people's data, given to an operator.
 *
 * @param operator username of the operator who received the roles
 * @param givenBy username of the operator who gave them; empty for a command at the machine itself
 */
public record RoleGrantAnswer(UUID id, String operator, List<String> roles, String givenBy, Instant givenAt) {
    static RoleGrantAnswer of(RoleGrant grant) {
        return new RoleGrantAnswer(
                grant.id(), grant.operator().value(), grant.rolesGiven().texts(), grant.givenBy(), grant.givenAt());
    }
}
