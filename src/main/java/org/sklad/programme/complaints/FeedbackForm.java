package org.sklad.programme.complaints;

import com.google.common.hash.Hashing;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/**
 * A complaint from the public page.
 *
 * @param id a secret of the sender, by which the form can be sent again. The id of the complaint follows from it, but not the reverse,
 *     because staff know that id
 * @param language language of the page
 */
public record FeedbackForm(
        @NotNull UUID id,
        @NotNull ComplaintKind kind,
        @NotBlank @Size(max = ComplaintForm.MOST_CHARACTERS) String text,
        @NotNull @Size(max = 2) String language)
        implements WithId {
    /** Returns the id of the complaint: the first 16 bytes of the SHA-256 of the form's id. */
    UUID complaint() {
        ByteBuffer hash = ByteBuffer.wrap(Hashing.sha256()
                .hashString(id.toString(), StandardCharsets.UTF_8)
                .asBytes());
        return new UUID(hash.getLong(), hash.getLong());
    }

    @Override
    public String toString() {
        return "***";
    }
}
