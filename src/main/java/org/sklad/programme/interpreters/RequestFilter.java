package org.sklad.programme.interpreters;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;
import org.sklad.people.attributes.LanguageCode;

/**
 * The filter of the list of requests.
 *
 * @param language code of two or three letters
 * @param month month of the begin by the clock of the centre, {@code 2027-03}
 */
public record RequestFilter(
        @Nullable String centre,
        @Nullable RequestState state,
        @Nullable String language,
        @Nullable String month,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    static final RequestFilter ALL = new RequestFilter(null, null, null, null, null, null);

    /** Returns the language as stored; a text that names none, so that no request has it. */
    public @Nullable String spoken() {
        return Optional.ofNullable(language)
                .map(each -> LanguageCode.find(each).map(LanguageCode::value).orElse("-"))
                .orElse(null);
    }
}
