package org.sklad.goods.donors;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.lots.SourceKind;

/**
 * A donor or funding source as a page sends it: the typed text, and the answer if the page asked which source it means.
 *
 * @param field the form field of the text
 * @param asked the text that the question was about; an answer about another text does not count
 * @param answer the code of a known source, or {@link #NEW}
 */
public record TypedSource(
        SourceKind kind,
        String field,
        String text,
        @Nullable String asked,
        @Nullable String answer) {
    /** The answer that creates a source. It is not a code, because codes begin with a letter or digit. */
    public static final String NEW = "+";

    Optional<String> given() {
        return text.equals(asked) ? Optional.ofNullable(answer) : Optional.empty();
    }
}
