package org.sklad.oversight.administration;

import java.util.List;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;

/**
 * The steps of the set-up after the administrator.
 *
 * @param hasStaff true if an operator has a role in a centre
 * @param receives true if the reader can receive goods
 */
public record SetUpSteps(List<Centre> centres, boolean hasItem, boolean hasStaff, boolean receives) {
    public SetUpSteps {
        centres = List.copyOf(centres);
    }

    public boolean hasCentre() {
        return !centres.isEmpty();
    }

    /** Returns true if work can begin. */
    public boolean complete() {
        return hasCentre() && hasItem && hasStaff;
    }

    /** Returns the roles, to be explained. */
    public List<Role> roles() {
        return List.of(Role.values());
    }
}
