package org.sklad.programme.referrals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.aid.needs.Urgency;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.web.WithId;
import org.sklad.programme.consultations.Consultation;
import org.sklad.programme.directory.EntryCode;

/** A referral from a consultation, of its person. The fields are those of {@link ReferralForm}. */
public record ConsultationReferralForm(
        @NotNull UUID id,

        @NotNull @Size(max = EntryCode.MOST) @Pattern(regexp = EntryCode.PATTERN)
        String organisation,

        @NotBlank @Size(max = ReferralForm.MOST_TEXT) String reason,
        @NotNull Urgency urgency,
        @Nullable Boolean consent,
        @Nullable @Size(max = ReferralForm.MOST_GROUND) String legalGround,
        @Nullable LocalDate dueOn)
        implements WithId {
    NewReferral of(Consultation from, CaseCode person) {
        return new NewReferral(
                from.centre(),
                person.value(),
                from.kind(),
                Optional.of(from.id()),
                new EntryCode(organisation),
                reason.strip(),
                urgency,
                Boolean.TRUE.equals(consent),
                Optional.ofNullable(legalGround).orElse("").strip(),
                Optional.ofNullable(dueOn));
    }

    @Override
    public String toString() {
        return "***";
    }
}
