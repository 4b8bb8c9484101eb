package org.sklad.oversight.reports;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;

/** The centres that reports cover for an operator (domain, "Who may do what"). */
enum Coverage {
    /** All reports, for managers and auditors. */
    ALL,
    /** Stock reports, also for warehouse operators, who see the stock anyway. */
    STOCK;

    Role[] roles() {
        return this == STOCK
                ? new Role[] {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR}
                : new Role[] {Role.MANAGER, Role.AUDITOR};
    }

    /**
     * Returns the given centre, or all centres covered, by code.
     *
     * @throws org.sklad.platform.i18n.NotFound if the given centre is not one of the operator's
     * @throws org.sklad.platform.i18n.Forbidden if the operator has none of the roles there, or anywhere if no centre is
     *     given
     */
    List<Centre> centres(Centres centres, Optional<CentreCode> wanted, Operator by) {
        if (wanted.isPresent()) {
            by.requireAt(wanted.get(), roles());
            return List.of(centres.get(wanted.get()));
        }
        by.require(roles());
        return centres.own(by).stream()
                .filter(centre -> covers(centre.code(), by))
                .toList();
    }

    boolean covers(CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, roles());
    }
}
