package org.sklad.access.signin;

import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Roles;

/** The part of an operator that an administrator decides. The operator decides the rest. */
public record OperatorDetails(String name, Optional<Profession> profession, Roles roles, Set<Right> rights) {
    public OperatorDetails {
        rights = Set.copyOf(rights);
    }

    String professionText() {
        return profession.map(Profession::name).orElse("");
    }

    String auditText() {
        return "roles=" + roles + " profession=" + professionText() + " rights=" + OperatorRow.writeRights(rights);
    }
}
