package org.sklad.people.merges;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.HouseholdForm;

/**
 * That two registrations are of one person.
 *
 * @param into the case code of the one that stays
 */
public record PersonMergeForm(
        @NotNull UUID id, @NotBlank @Size(max = 20) String into) {
    public CaseCode stays() {
        return HouseholdForm.code(into, "into");
    }
}
