package org.sklad.repairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.access.RoleAt;

/**
 * Which orders there are for an operator: those of the centres where a role of theirs sees them.
 *
 * @param centres their codes; one that no centre has, where there are none, since a list of SQL is never empty
 */
record Sight(boolean everywhere, List<String> centres) {
    private static final Set<Role> ROLES =
            Set.of(Role.WAREHOUSE, Role.FIELD, Role.TECHNICIAN, Role.MANAGER, Role.AUDITOR);

    private static final String NONE = "";

    static Sight of(Operator operator) {
        operator.require(roles());
        List<String> centres = new ArrayList<>(List.of(NONE));
        boolean everywhere = false;
        for (RoleAt role : operator.roles().all()) {
            if (ROLES.contains(role.role())) {
                everywhere |= role.centre().isEmpty();
                role.centre().map(CentreCode::value).ifPresent(centres::add);
            }
        }
        return new Sight(everywhere, centres);
    }

    boolean includes(CentreCode centre) {
        return everywhere || centres.contains(centre.value());
    }

    private static Role[] roles() {
        return ROLES.toArray(Role[]::new);
    }
}
