package org.sklad.access.roles;

import java.util.Locale;
import java.util.Optional;

/** What an operator does. The order is the order in which pages list them. */
public enum Role {
    WAREHOUSE,
    FIELD,
    TECHNICIAN,
    MANAGER,
    AUDITOR,
    ADMINISTRATOR;

    /** As written in {@code warehouse@HAR}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Auditors and administrators are that for the whole installation or not at all. */
    public boolean onlyEverywhere() {
        return this == AUDITOR || this == ADMINISTRATOR;
    }

    /**
     * True if the role shows more of people than codes and sizes, or lets its holder give such a role to anybody, themselves
     * included.
     */
    public boolean opensPeople() {
        return this == FIELD || this == MANAGER || this == AUDITOR || this == ADMINISTRATOR;
    }

    public static Optional<Role> find(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
