package org.sklad.programme.interpreters;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.needs.Urgency;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * A request for an interpreter.
 *
 * @param sex the sex wanted; absent for any
 * @param from a whole minute, at most an hour ago
 * @param to a whole minute, at most 12 hours later
 */
public record RequestForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 3) @Pattern(regexp = LanguageCode.PATTERN, message = "interpreters.language.unreadable")
        String language,

        @Nullable Sex sex,
        @NotNull Urgency urgency,
        @NotNull Instant from,
        @NotNull Instant to)
        implements WithId {
    /** @throws InvalidFields if the language is unknown or the times are not in order */
    NewRequest request() {
        LanguageCode spoken = LanguageCode.find(language)
                .orElseThrow(
                        () -> new InvalidFields("language", Message.of("interpreters.language.unknown", language)));
        NewRequest.requireOrder(from, to);
        return new NewRequest(new CentreCode(centre), spoken, Optional.ofNullable(sex), urgency, from, to);
    }
}
