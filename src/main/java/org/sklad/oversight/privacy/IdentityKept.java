package org.sklad.oversight.privacy;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.people.attributes.Identity;

/** The identity as the person gave it. */
public record IdentityKept(
        String name, Optional<LocalDate> birthDate, String nationality, String registrationNumber, String phone) {
    static IdentityKept of(Identity identity) {
        return new IdentityKept(
                identity.name(),
                identity.birthDate(),
                identity.nationality(),
                identity.registrationNumber(),
                identity.phone());
    }

    @Override
    public String toString() {
        return "***";
    }
}
