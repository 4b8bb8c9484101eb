package org.sklad.repairs.orders;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.RoleAt;
import org.sklad.platform.i18n.NotFound;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;

/** The orders visible to an operator: those of the centres where one of the operator's roles sees them. */
record WorkOrderScope(boolean everywhere, Set<CentreCode> centres) {
    static final Role[] REPORTERS = {Role.WAREHOUSE, Role.FIELD, Role.TECHNICIAN, Role.MANAGER};
    static final Role[] REPAIRERS = {Role.TECHNICIAN, Role.MANAGER};

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

    /**
     * Returns an order.
     *
     * @throws NotFound if the operator sees no such order
     */
    static WorkOrder order(Handle handle, WorkOrderNumber number, Operator by) {
        return of(by).visible(handle, handle.attach(WorkOrderDao.class).find(number));
    }

    /**
     * Returns an order on which the operator may act.
     *
     * @throws NotFound if the operator sees no such order
     * @throws org.sklad.platform.i18n.Forbidden if the operator has none of the roles at its centre
     */
    static WorkOrder order(Handle handle, WorkOrderNumber number, Operator by, Role... roles) {
        WorkOrder order = order(handle, number, by);
        by.requireAt(order.centre(), roles);
        return order;
    }

    /** Works like {@link #order(Handle, WorkOrderNumber, Operator)} with the id of the report. */
    static WorkOrder order(Handle handle, UUID id, Operator by) {
        return of(by).visible(handle, handle.attach(WorkOrderDao.class).findById(id));
    }

    private WorkOrder visible(Handle handle, Optional<WorkOrderRow> row) {
        WorkOrderRow found = row.filter(each -> includes(each.centre())).orElseThrow(NotFound::new);
        return found.with(handle.attach(WorkOrderDao.class).acts(List.of(found.id())).stream()
                .map(ActRow::act)
                .toList());
    }

    boolean includes(CentreCode centre) {
        return everywhere || centres.contains(centre);
    }

    static Role[] roles() {
        return ROLES.toArray(Role[]::new);
    }
}
