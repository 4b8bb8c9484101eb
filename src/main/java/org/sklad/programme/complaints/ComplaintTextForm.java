package org.sklad.programme.complaints;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/**
 * The text of an answer to the person, or of a note of the reviewers.
 *
 * @param seen number of acts that the page showed, as in {@link org.sklad.access.acts.SeenForm}
 */
public record ComplaintTextForm(
        @NotNull UUID id,
        @NotBlank @Size(max = ComplaintForm.MOST_CHARACTERS) String text,
        @Nullable @Min(0) Long seen) implements WithId {
    Optional<Long> number() {
        return Optional.ofNullable(seen);
    }

    @Override
    public String toString() {
        return "***";
    }
}
