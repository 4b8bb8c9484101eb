package org.sklad.programme.complaints;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A code typed from a poster or from the slip with the reply code. */
public record FeedbackCodeForm(
        @NotBlank @Size(max = 60) String code,
        @Nullable @Size(max = 2) String language) {
    @Override
    public String toString() {
        return "***";
    }
}
