package org.sklad.repairs.orders;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/** The fields of a photo with the digest of its bytes, so that an id means one picture. */
public record PhotoForm(
        @NotNull UUID id,
        @NotNull PhotoKind kind,
        @NotNull @Size(max = 64) String sha256) implements WithId {
    /**
     * Reads the fields from an address or a page; the default kind shows the fault.
     *
     * @throws InvalidFields if the id or the kind is not valid
     */
    static PhotoForm of(String id, String kind, byte[] sent) {
        return new PhotoForm(id(id), kind(kind), digest(sent));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidFields(
                    "id", Message.of(text.isEmpty() ? "platform.field.required" : "platform.field.uuid"));
        }
    }

    private static PhotoKind kind(String text) {
        if (text.isEmpty()) {
            return PhotoKind.BEFORE;
        }
        return Arrays.stream(PhotoKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidFields("kind", Message.of("platform.field.choice", "BEFORE, AFTER")));
    }

    static String digest(byte[] sent) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
