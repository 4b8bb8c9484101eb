package org.sklad.people.attributes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The identity of a person. It is shown by role, for a purpose and on record. {@link #toString} hides it in case it is logged by mistake.
 */
public record Identity(
        String name, Optional<LocalDate> birthDate, String nationality, String registrationNumber, String phone) {
    public static final Identity UNKNOWN = new Identity("", Optional.empty(), "", "", "");

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    @Override
    public String toString() {
        return "***";
    }
}
