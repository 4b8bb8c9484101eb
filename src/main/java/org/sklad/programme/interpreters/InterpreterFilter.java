package org.sklad.programme.interpreters;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.people.attributes.LanguageCode;

/**
 * The filter of the list of interpreters.
 *
 * @param language code of two or three letters; null for all
 * @param active true for those who work now, null for all
 */
public record InterpreterFilter(
        @Nullable String language, @Nullable Boolean active) {
    static final InterpreterFilter ALL = new InterpreterFilter(null, null);
    static final InterpreterFilter WORKING = new InterpreterFilter(null, true);

    /** Returns the language as stored; a text that names none, so that no interpreter has it. */
    public @Nullable String spoken() {
        return Optional.ofNullable(language)
                .map(each -> LanguageCode.find(each).map(LanguageCode::value).orElse("-"))
                .orElse(null);
    }
}
