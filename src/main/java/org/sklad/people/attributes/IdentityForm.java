package org.sklad.people.attributes;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The identity of a person, as far as they state it. */
public record IdentityForm(
        @Nullable @Size(max = 200) String name,
        @Nullable LocalDate birthDate,
        @Nullable @Size(max = 100) String nationality,
        @Nullable @Size(max = 100) String registrationNumber,
        @Nullable @Size(max = 100) String phone) {
    private static final int OLDEST = 130;

    public static Identity identity(@Nullable IdentityForm form, LocalDate today) {
        return form == null ? Identity.UNKNOWN : form.identity("identity.birthDate", today);
    }

    /**
     * Converts the fields to an identity.
     *
     * @throws InvalidFields if the birth date is in the future or more than 130 years ago
     */
    public Identity identity(String birthField, LocalDate today) {
        if (birthDate != null && (birthDate.isAfter(today) || birthDate.isBefore(today.minusYears(OLDEST)))) {
            throw new InvalidFields(birthField, Message.of("beneficiaries.birth-date-impossible", OLDEST));
        }
        return new Identity(
                text(name), Optional.ofNullable(birthDate), text(nationality), text(registrationNumber), text(phone));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    @Override
    public String toString() {
        return "***";
    }
}
