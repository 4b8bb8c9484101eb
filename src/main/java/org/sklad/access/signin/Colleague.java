package org.sklad.access.signin;

import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;

/**
 * An operator as their colleagues see them.
 *
 * @param profession empty if there is none
 * @param roles as {@link Roles#toString} writes them
 * @param active false for an operator who can no longer sign in
 */
public record Colleague(Username username, String name, String profession, String roles, boolean active) {
    /** Returns true if the operator has this profession. */
    public boolean is(Profession one) {
        return profession.equals(one.name());
    }

    /** Returns true if the operator can sign in and holds one of the roles at the centre. */
    public boolean isAt(CentreCode centre, Role... any) {
        return active && Roles.parse(roles).hasAt(centre, any);
    }
}
