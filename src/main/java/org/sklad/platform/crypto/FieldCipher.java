package org.sklad.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Encrypts single values (AES-256-GCM, a random nonce each, so the same value never looks the same twice) to {@code 1.} and
 * base64url. One key is good for 2³² values (NIST SP 800-38D, 8.3).
 */
public final class FieldCipher {
    /** So that values under a later scheme can stand beside these. */
    private static final String VERSION = "1.";

    private final Aead aead;

    FieldCipher(byte[] key) {
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing in this Java", e);
        }
    }

    public String encrypt(Place place, String text) {
        return encryptBytes(place, text.getBytes(StandardCharsets.UTF_8));
    }

    public String encryptBytes(Place place, byte[] bytes) {
        try {
            byte[] sealed = aead.encrypt(bytes, place.bytes());
            return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt " + place, e);
        }
    }

    /** Throws {@link CannotDecrypt} when the value was not encrypted by this key for this place, or was changed. */
    public String decrypt(Place place, String value) {
        return new String(decryptBytes(place, value), StandardCharsets.UTF_8);
    }

    /** As {@link #decrypt}. */
    public byte[] decryptBytes(Place place, String value) {
        try {
            if (!value.startsWith(VERSION)) {
                throw new GeneralSecurityException("not of version " + VERSION);
            }
            return aead.decrypt(Base64.getUrlDecoder().decode(value.substring(VERSION.length())), place.bytes());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotDecrypt(place, e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
