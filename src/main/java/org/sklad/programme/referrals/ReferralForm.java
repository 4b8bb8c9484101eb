package org.sklad.programme.referrals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.needs.Urgency;
import org.sklad.platform.web.WithId;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.directory.EntryCode;

/**
 * A referral to record.
 *
 * @param beneficiary case code or card code
 * @param kind the confidentiality, as of a consultation; the usual one of the operator's profession if it is absent
 * @param consultation the consultation from which the person is referred
 * @param consent true if the person agrees
 * @param legalGround the duty to report by law that allows a referral without consent
 * @param dueOn day by which an answer is expected; from the urgency if it is absent
 */
public record ReferralForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotBlank @Size(max = 40) String beneficiary,
        @Nullable ConsultationKind kind,
        @Nullable UUID consultation,

        @NotNull @Size(max = EntryCode.MOST) @Pattern(regexp = EntryCode.PATTERN)
        String organisation,

        @NotBlank @Size(max = ReferralForm.MOST_TEXT) String reason,
        @NotNull Urgency urgency,
        @Nullable Boolean consent,
        @Nullable @Size(max = ReferralForm.MOST_GROUND) String legalGround,
        @Nullable LocalDate dueOn)
        implements WithId {
    static final int MOST_TEXT = 4_000;
    static final int MOST_GROUND = 300;

    NewReferral referral(ConsultationKind usual) {
        return new NewReferral(
                new CentreCode(centre),
                beneficiary.strip(),
                Optional.ofNullable(kind).orElse(usual),
                Optional.ofNullable(consultation),
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
