package org.sklad.programme.complaints;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** The text of an answer to the person, or of a note of the reviewers. */
public record ComplaintTextForm(
        @NotNull UUID id,
        @NotBlank @Size(max = ComplaintForm.MOST_CHARACTERS) String text) implements WithId {
    @Override
    public String toString() {
        return "***";
    }
}
