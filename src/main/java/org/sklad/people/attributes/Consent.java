package org.sklad.people.attributes;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;

/**
 * A person's answer to the question whether their identity may be stored.
 *
 * @param language language of the text shown
 * @param version version of that text
 * @param wanted language the person wanted; differs from the language shown if there is no text in it
 * @param operator operator who recorded the answer; empty if an old backup lacked it
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
    /** The answer of the person. */
    public enum Answer {
        GIVEN,
        REFUSED,
        WITHDRAWN
    }

    /** The way the person learnt the text. */
    public enum How {
        READ,
        READ_OUT,
        INTERPRETED
    }

    /** Returns true if the identity may be stored. */
    public boolean agreed() {
        return answer == Answer.GIVEN;
    }

    /** Returns true if the text shown was in another language than wanted. */
    public boolean inAnotherLanguage() {
        return !language.equals(wanted);
    }
}
