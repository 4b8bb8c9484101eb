package org.sklad.reports;

import java.util.List;
import java.util.Optional;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.centres.Centre;
import org.sklad.centres.Centres;

/** The centres that reports are about for an operator: those that they manage or audit (domain, "Who may do what"). */
final class Coverage {
    static final Role[] SEE = {Role.MANAGER, Role.AUDITOR};

    private Coverage() {}

    /** The one that is asked for, or all, by code; refuses what is not theirs with NotFound, and who sees none with Forbidden. */
    static List<Centre> of(Centres centres, Optional<CentreCode> wanted, Operator by) {
        if (wanted.isPresent()) {
            by.requireAt(wanted.get(), SEE);
            return List.of(centres.get(wanted.get()));
        }
        by.require(SEE);
        return centres.own(by).stream()
                .filter(centre -> covers(centre.code(), by))
                .toList();
    }

    static boolean covers(CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, SEE);
    }
}
