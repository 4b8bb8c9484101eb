package org.sklad.goods.donors;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.lots.SourceKind;

/**
 * A donor or funding source as a page sends it: the text that was typed, and the answer where the page asked which one it means.
 *
 * @param field of the text
 * @param asked the text about which the page asked; an answer to a question about another text does not count
 * @param answer the code of a known one, or {@link #NEW}
 */
public record TypedSource(
        SourceKind kind,
        String field,
        String text,
        @Nullable String asked,
        @Nullable String answer) {
    /** The answer that makes a new one; no code, as codes begin with a letter or digit. */
    public static final String NEW = "+";

    Optional<String> given() {
        return text.equals(asked) ? Optional.ofNullable(answer) : Optional.empty();
    }
}
