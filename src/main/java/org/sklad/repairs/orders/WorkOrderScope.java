package org.sklad.repairs.orders;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.RoleAt;
import org.sklad.platform.i18n.NotFound;

/** The orders visible to an operator: those of the centres where one of the operator's roles sees them. */
record WorkOrderScope(boolean everywhere, Set<CentreCode> centres) {
    private static final Set<Role> ROLES =
            Set.of(Role.WAREHOUSE, Role.FIELD, Role.TECHNICIAN, Role.MANAGER, Role.AUDITOR);

    static WorkOrderScope of(Operator operator) {
        operator.require(roles());
        Set<CentreCode> centres = new LinkedHashSet<>();
        boolean everywhere = false;
        for (RoleAt role : operator.roles().all()) {
            if (ROLES.contains(role.role())) {
                everywhere |= role.centre().isEmpty();
                role.centre().ifPresent(centres::add);
            }
        }
        return new WorkOrderScope(everywhere, centres);
    }

    /**
     * Returns the orders visible to an operator in a list.
     *
     * @param asked one centre; empty for all
     * @throws NotFound if the operator sees no orders of the centre
     */
    static WorkOrderScope of(Operator operator, Optional<CentreCode> asked) {
        WorkOrderScope scope = of(operator);
        if (!asked.map(scope::includes).orElse(true)) {
            throw new NotFound();
        }
        return scope;
    }

    boolean includes(CentreCode centre) {
        return everywhere || centres.contains(centre);
    }

    static Role[] roles() {
        return ROLES.toArray(Role[]::new);
    }
}
