package org.sklad.oversight.reports;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;

/** The centres that reports are about for an operator (domain, "Who may do what"). */
enum Coverage {
    /** All there is: managers and auditors. */
    ALL,
    /** What stands there, which who keeps the store sees anyway. */
    STOCK;

    private Role[] roles() {
        return this == STOCK
                ? new Role[] {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR}
                : new Role[] {Role.MANAGER, Role.AUDITOR};
    }

    /** The one that is asked for, or all, by code; refuses what is not theirs with NotFound, and who sees none with Forbidden. */
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
