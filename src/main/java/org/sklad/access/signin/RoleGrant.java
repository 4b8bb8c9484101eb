package org.sklad.access.signin;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;

/**
 * Roles that open people's data, granted to an operator and not yet acknowledged by another administrator.
 *
 * @param operator the username of the operator who received the roles
 * @param roles as {@link Roles#toString} writes them
 * @param givenBy the username of the administrator who granted them; empty for a command at the machine itself
 */
public record RoleGrant(UUID id, Username operator, String roles, String givenBy, Instant givenAt) {
    public Roles rolesGiven() {
        return Roles.parse(roles);
    }

    /** Returns true if the operator granted or received the roles and so cannot acknowledge them. */
    public boolean concerns(Operator by) {
        return operator.equals(by.username()) || givenBy.equals(by.username().value());
    }
}
