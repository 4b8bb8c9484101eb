package org.sklad.programme.complaints;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/**
 * A complaint from the public page.
 *
 * @param language language of the page
 */
public record FeedbackForm(
        @NotNull UUID id,
        @NotNull ComplaintKind kind,
        @NotBlank @Size(max = ComplaintForm.MOST_CHARACTERS) String text,
        @NotNull @Size(max = 2) String language)
        implements WithId {
    @Override
    public String toString() {
        return "***";
    }
}
