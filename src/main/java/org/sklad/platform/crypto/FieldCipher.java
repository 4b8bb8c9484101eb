package org.sklad.platform.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Encrypts single values (AES-256-GCM, a random nonce each, so the same value never looks the same twice) to the generation of the
 * key, a dot, and base64url. One key is good for 2³² values (NIST SP 800-38D, 8.3).
 */
public final class FieldCipher {
    private final Supplier<Generations> keys;

    FieldCipher(byte[] key) {
        Generations only = new Generations(1, Map.of(1, key));
        this.keys = () -> only;
    }

    /** With keys that may be replaced while the cipher is in use. */
    FieldCipher(Supplier<Generations> keys) {
        this.keys = keys;
    }

    public String encrypt(Place place, String text) {
        return encryptBytes(place, text.getBytes(StandardCharsets.UTF_8));
    }

    public String encryptBytes(Place place, byte[] bytes) {
        Generations now = keys.get();
        try {
            byte[] sealed = now.newestCipher().encrypt(bytes, place.bytes());
            return now.newest() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
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
            int dot = value.indexOf('.');
            if (dot < 1) {
                throw new GeneralSecurityException("not a generation and a ciphertext");
            }
            Aead cipher = keys.get()
                    .find(Integer.parseInt(value.substring(0, dot)))
                    .orElseThrow(() -> new GeneralSecurityException("no key of its generation"));
            return cipher.decrypt(Base64.getUrlDecoder().decode(value.substring(dot + 1)), place.bytes());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotDecrypt(place, e);
        }
    }

    /** Encrypts a value again, under the newest key. */
    public String renew(Place place, String value) {
        return encryptBytes(place, decryptBytes(place, value));
    }

    /** The text with which every value under the newest key begins, and a {@code %} for {@code like}. */
    public String newestPattern() {
        return keys.get().newest() + ".%";
    }

    @Override
    public String toString() {
        return "***";
    }
}
