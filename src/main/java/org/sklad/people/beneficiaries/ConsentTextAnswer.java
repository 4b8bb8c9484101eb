package org.sklad.people.beneficiaries;

import java.util.List;

/**
 * What people are asked, in one language, as a program reads it.
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
