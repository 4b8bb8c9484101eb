package org.sklad.people.attributes;

import java.util.UUID;

/** The internal key of a person. The interface shows the case code. */
public record BeneficiaryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
