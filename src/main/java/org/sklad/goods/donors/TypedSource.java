package org.sklad.goods.donors;

import java.util.Optional;
import org.sklad.goods.lots.SourceKind;

/**
 * A donor or funding source as a page sends it: the typed text, and the answer if the page asked which source it means.
 *
 * @param field the form field of the text
 * @param asked the text that the question was about; an answer about another text does not count; empty if it did not ask
 * @param answer the code of a known source, or {@link #NEW}; empty if there is no answer
 */
public record TypedSource(SourceKind kind, String field, String text, String asked, String answer) {
    /** The answer that creates a source. It is not a code, because codes begin with a letter or digit. */
    public static final String NEW = "+";

    /** Returns the field of the page for the answer to a question about a field. */
    public static String answerTo(String field) {
        return "page." + field;
    }

    Optional<String> given() {
        return Optional.of(answer).filter(any -> text.equals(asked));
    }
}
