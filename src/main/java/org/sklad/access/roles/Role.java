package org.sklad.access.roles;

import java.util.Locale;
import java.util.Optional;

/** A role of an operator. Pages list roles in this order. */
public enum Role {
    WAREHOUSE,
    FIELD,
    TECHNICIAN,
    MANAGER,
    AUDITOR,
    ADMINISTRATOR;

    /** Returns the name used in {@code warehouse@HAR}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns true for auditors and administrators, whose role always covers the whole installation. */
    public boolean onlyEverywhere() {
        return this == AUDITOR || this == ADMINISTRATOR;
    }

    /**
     * Returns true if the role shows more about people than codes and sizes, or lets its holder grant such a role to anybody,
     * including themselves.
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
