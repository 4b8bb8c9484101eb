package org.sklad.people.attributes;

import java.util.UUID;

/** The key of a person within the program; people see the case code. */
public record BeneficiaryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
