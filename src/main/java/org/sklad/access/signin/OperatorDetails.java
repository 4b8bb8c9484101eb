package org.sklad.access.signin;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        return "roles=" + roles + " profession=" + professionText() + " rights=" + rightsText();
    }

    String rightsText() {
        return text(rights);
    }

    /** Returns the names of the rights, separated by spaces. */
    static String text(Set<Right> rights) {
        return rights.stream().sorted().map(Right::name).collect(Collectors.joining(" "));
    }
}
