package org.sklad.programme.interpreting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.LanguageCode;

/**
 * The filter of the hours that were not met.
 *
 * @param centre null for all centres that the operator sees
 * @param language code of two or three letters; null for all
 */
public record UnmetFilter(@Nullable String centre, @Nullable String language) {
    Optional<CentreCode> code() {
        return CentreCode.asked(centre);
    }

    /** Returns the language as stored; a text that names none, so that no request has it. */
    public @Nullable String spoken() {
        return Optional.ofNullable(language)
                .map(each -> LanguageCode.find(each).map(LanguageCode::value).orElse("-"))
                .orElse(null);
    }
}
