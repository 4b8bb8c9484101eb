package org.sklad.programme.referrals;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.people.attributes.Purpose;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.web.WithId;

/**
 * A letter to print. Without a name it has the case code, sex and age band.
 *
 * @param language language of the organisation's half; the other half is in the person's language
 * @param name true to print the person's name
 * @param birthDate true to print the date of birth
 * @param purpose the purpose of opening the identity; needed with a name or a birth date
 */
public record LetterForm(
        @NotNull UUID id,
        @NotNull Language language,
        @Nullable Boolean name,
        @Nullable Boolean birthDate,
        @Nullable Purpose purpose)
        implements WithId {
    boolean hasName() {
        return Boolean.TRUE.equals(name);
    }

    boolean hasBirthDate() {
        return Boolean.TRUE.equals(birthDate);
    }

    boolean opensIdentity() {
        return hasName() || hasBirthDate();
    }
}
