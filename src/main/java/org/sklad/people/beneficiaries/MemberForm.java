package org.sklad.people.beneficiaries;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.web.WithId;

/** A request about a person's place in a household. */
public record MemberForm(
        @NotNull UUID id, @NotBlank @Size(max = 20) String caseCode) implements WithId {
    CaseCode code() {
        return HouseholdForm.code(caseCode, "caseCode");
    }
}
