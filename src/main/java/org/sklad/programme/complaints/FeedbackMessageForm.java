package org.sklad.programme.complaints;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/** A further message of the person, from the page of the answer. */
public record FeedbackMessageForm(
        @NotNull UUID id,
        @NotBlank @Size(max = ComplaintForm.MOST_CHARACTERS) String text,
        @Nullable @Size(max = 2) String language)
        implements WithId {
    @Override
    public String toString() {
        return "***";
    }
}
