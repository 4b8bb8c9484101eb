package org.sklad.access.signin;

import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Roles;

/** What an administrator decides about an operator; everything else is the operator's own. */
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
