package org.sklad.programme.sessions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/** The id of a photo with the digest of its bytes, so that an id means one picture. */
public record PhotoForm(
        @NotNull UUID id, @NotNull @Size(max = 64) String sha256) implements WithId {
    /**
     * Reads the id and hashes the bytes.
     *
     * @throws InvalidFields if the text is not an id
     */
    static PhotoForm of(String id, byte[] sent) {
        try {
            return new PhotoForm(UUID.fromString(id), digest(sent));
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidFields("id", Message.of(id.isEmpty() ? "platform.field.required" : "platform.field.uuid"));
        }
    }

    private static String digest(byte[] sent) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
