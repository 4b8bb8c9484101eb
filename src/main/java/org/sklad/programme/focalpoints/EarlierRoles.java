package org.sklad.programme.focalpoints;

import java.time.Instant;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;

/**
 * Roles that an operator had before a change.
 *
 * @param roles as {@link Roles#toString} writes them
 * @param hadAt a time at which the operator had them
 */
public record EarlierRoles(Username operator, String roles, Instant hadAt) {
    /**
     * Returns true if the operator worked at the centre. A later naming for this one centre counts nevertheless, because the administrator
     * who made it decided about the centre.
     */
    boolean ruleOut(FocalPoint point, CentreCode centre) {
        return operator.equals(point.operator())
                && (point.centre().isEmpty() || hadAt.isAfter(point.namedAt()))
                && Roles.parse(roles).hasAt(centre, Role.values());
    }
}
