package org.sklad.people.beneficiaries;

import java.util.List;

/**
 * The consent text of one language in the API.
 *
 * @param direction {@code ltr} or {@code rtl}
 */
public record ConsentTextAnswer(
        String language, int version, String direction, String title, List<String> paragraphs, String hash) {
    static ConsentTextAnswer of(ConsentText text) {
        return new ConsentTextAnswer(
                text.language(), text.version(), text.direction(), text.title(), text.paragraphs(), text.hash());
    }
}
