package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.UUID;
import org.sklad.people.attributes.Consent;

/**
 * An answer to the consent question in the API.
 *
 * @param language language of the text shown
 * @param version version of that text
 * @param wanted language that the person wanted
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
