package org.sklad.people.beneficiaries;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * A household to be formed.
 *
 * @param head case code of the head
 * @param members case codes of the other members
 */
public record HouseholdForm(
        @NotNull UUID id,
        @NotBlank @Size(max = 20) String head,

        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 20) String> members)
        implements WithId {

    CaseCode headCode() {
        return code(head, "head");
    }

    List<CaseCode> memberCodes() {
        List<CaseCode> codes = new ArrayList<>();
        for (String member : members == null ? List.<String>of() : members) {
            codes.add(code(member, "members[" + codes.size() + "]"));
        }
        return codes;
    }

    /**
     * Reads a case code.
     *
     * @throws InvalidFields if it cannot be a case code
     */
    public static CaseCode code(String text, String field) {
        return CaseCode.find(text)
                .orElseThrow(() -> new InvalidFields(field, Message.of("beneficiaries.not-a-case-code")));
    }
}
