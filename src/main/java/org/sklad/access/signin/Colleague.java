package org.sklad.access.signin;

import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;

/**
 * An operator as others who work with them know them.
 *
 * @param profession empty where there is none
 * @param roles as {@link Roles#toString} writes them
 * @param active false for who cannot sign in any more
 */
public record Colleague(Username username, String name, String profession, String roles, boolean active) {
    /** True for who is this by training. */
    public boolean is(Profession one) {
        return profession.equals(one.name());
    }

    /** True for who can sign in and holds one of the roles at the centre. */
    public boolean isAt(CentreCode centre, Role... any) {
        return active && Roles.parse(roles).hasAt(centre, any);
    }
}
