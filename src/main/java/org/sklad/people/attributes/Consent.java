package org.sklad.people.attributes;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;

/**
 * What somebody answered when they were asked whether their identity may be kept.
 *
 * @param language of the text that was shown
 * @param version of it
 * @param wanted the language that they wanted it in; another one where there is no text in it
 * @param operator who wrote it down; empty where an old backup lacked it
 */
public record Consent(
        UUID id,
        BeneficiaryId beneficiary,
        CentreCode centre,
        Answer answer,
        String language,
        int version,
        String wanted,
        How how,
        String operator,
        Instant recordedAt) {
    /** What they said. */
    public enum Answer {
        GIVEN,
        REFUSED,
        WITHDRAWN
    }

    /** How the text came to them. */
    public enum How {
        READ,
        READ_OUT,
        INTERPRETED
    }

    /** Whether their identity may be kept. */
    public boolean agreed() {
        return answer == Answer.GIVEN;
    }

    /** Whether they were shown another language than they wanted. */
    public boolean inAnotherLanguage() {
        return !language.equals(wanted);
    }
}
