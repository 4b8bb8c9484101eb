package org.sklad.people.beneficiaries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.people.attributes.Consent;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * An answer to the consent question.
 *
 * @param language language that the person wanted
 * @param version version of the text shown
 */
public record ConsentForm(
        @NotNull UUID id,

        @NotNull @Size(max = 2) @Pattern(regexp = SpokenLanguages.PATTERN)
        String language,

        @NotNull Integer version,
        @NotNull Reply answer,
        Consent.@NotNull How how)
        implements WithId {

    /** The possible answers; a withdrawal is a request of its own. */
    public enum Reply {
        GIVEN(Consent.Answer.GIVEN),
        REFUSED(Consent.Answer.REFUSED);

        private final Consent.Answer answer;

        Reply(Consent.Answer answer) {
            this.answer = answer;
        }
    }

    /**
     * Converts the fields to an answer.
     *
     * @throws InvalidFields if the language does not exist
     */
    public Consents.Asked asked() {
        if (!SpokenLanguages.isKnown(language)) {
            throw new InvalidFields("language", Message.of("beneficiaries.no-such-language"));
        }
        return new Consents.Asked(language, version, answer.answer, how);
    }
}
