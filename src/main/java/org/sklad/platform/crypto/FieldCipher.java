package org.sklad.platform.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Encrypts single values with AES-256-GCM. Each value gets a random nonce, so equal values have different ciphertexts. The result
 * is the generation of the key, a dot, and base64url. One key is good for 2³² values (NIST SP 800-38D, 8.3).
 */
public final class FieldCipher {
    private final Supplier<Generations> keys;

    FieldCipher(byte[] key) {
        Generations only = new Generations(1, Map.of(1, key));
        this.keys = () -> only;
    }

    /** Creates a cipher whose keys can be replaced while it is in use. */
    FieldCipher(Supplier<Generations> keys) {
        this.keys = keys;
    }

    public String encrypt(ValuePlace place, String text) {
        return encryptBytes(place, text.getBytes(StandardCharsets.UTF_8));
    }

    public String encryptBytes(ValuePlace place, byte[] bytes) {
        Generations now = keys.get();
        try {
            byte[] sealed = now.newestCipher().encrypt(bytes, place.bytes());
            return now.newest() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt " + place, e);
        }
    }

    /**
     * Decrypts a value.
     *
     * @throws CannotDecrypt if the value was encrypted by another key or for another place, or was changed
     */
    public String decrypt(ValuePlace place, String value) {
        return new String(decryptBytes(place, value), StandardCharsets.UTF_8);
    }

    /**
     * Decrypts a value to bytes.
     *
     * @throws CannotDecrypt as {@link #decrypt}
     */
    public byte[] decryptBytes(ValuePlace place, String value) {
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

    /** Decrypts a value and encrypts it under the newest key. */
    public String renew(ValuePlace place, String value) {
        return encryptBytes(place, decryptBytes(place, value));
    }

    /** Returns a {@code like} pattern that matches all values under the newest key. */
    public String newestPattern() {
        return keys.get().newest() + ".%";
    }

    @Override
    public String toString() {
        return "***";
    }
}
