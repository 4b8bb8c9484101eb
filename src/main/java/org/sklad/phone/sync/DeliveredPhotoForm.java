package org.sklad.phone.sync;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * The fields of a photo with the digest of its bytes, so that an id means one picture.
 *
 * @param device id of the phone
 * @param entry id of the record to which it belongs
 */
public record DeliveredPhotoForm(
        @NotNull UUID id,
        @NotNull UUID device,
        @NotNull UUID entry,
        @NotNull @Size(max = 64) String sha256) implements WithId {
    /**
     * Reads the fields from the address of a request, or from a file.
     *
     * @throws InvalidFields if one is no id
     */
    public static DeliveredPhotoForm of(String id, String device, String entry, byte[] sent) {
        return new DeliveredPhotoForm(id("id", id), id("device", device), id("entry", entry), digest(sent));
    }

    static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidFields(
                    field, Message.of(text.isEmpty() ? "platform.field.required" : "platform.field.uuid"));
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
