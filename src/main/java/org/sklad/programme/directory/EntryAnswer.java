package org.sklad.programme.directory;

import java.util.Optional;
import org.sklad.centres.places.CentreAnswer;

/**
 * An entry of a managed list in the API.
 *
 * @param offers absent if empty, like the next three
 */
public record EntryAnswer(
        String code,
        CentreAnswer.Name name,
        Optional<String> offers,
        Optional<String> contact,
        Optional<String> area,
        Optional<String> languages,
        boolean active) {
    static EntryAnswer of(Entry entry) {
        return new EntryAnswer(
                entry.code().value(),
                new CentreAnswer.Name(entry.nameBg(), entry.nameEn()),
                given(entry.offers()),
                given(entry.contact()),
                given(entry.area()),
                given(entry.languages()),
                entry.active());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
