package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.UUID;
import org.sklad.people.attributes.Consent;

/**
 * What somebody answered, as a program reads it.
 *
 * @param language of the text that was shown
 * @param version of it
 * @param wanted the language that they wanted it in
 */
public record ConsentAnswer(
        UUID id,
        Consent.Answer answer,
        String language,
        int version,
        String wanted,
        Consent.How how,
        String centre,
        String operator,
        Instant recordedAt) {
    static ConsentAnswer of(Consent consent) {
        return new ConsentAnswer(
                consent.id(),
                consent.answer(),
                consent.language(),
                consent.version(),
                consent.wanted(),
                consent.how(),
                consent.centre().value(),
                consent.operator(),
                consent.recordedAt());
    }
}
