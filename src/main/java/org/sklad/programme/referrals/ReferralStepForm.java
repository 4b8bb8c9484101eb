package org.sklad.programme.referrals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/** A step of a referral, with a note. */
public record ReferralStepForm(
        @NotNull UUID id,
        @Nullable @Size(max = ReferralForm.MOST_TEXT) String note) implements WithId {
    String text() {
        return Optional.ofNullable(note).orElse("").strip();
    }

    @Override
    public String toString() {
        return "***";
    }
}
