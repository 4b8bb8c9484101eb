package org.sklad.people.merges;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.HouseholdForm;
import org.sklad.platform.web.WithId;

/**
 * A request to merge a registration into another one.
 *
 * @param into case code of the remaining registration
 */
public record PersonMergeForm(
        @NotNull UUID id, @NotBlank @Size(max = 20) String into) implements WithId {
    public CaseCode stays() {
        return HouseholdForm.code(into, "into");
    }
}
