package org.sklad.platform.crypto;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 in 43 characters of base64url. Without the key, a value cannot be found by trying. */
public final class KeyedHash {
    private static final int BYTES = 32;

    private final Prf prf;

    KeyedHash(byte[] key) {
        try {
            this.prf = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is missing in this Java", e);
        }
    }

    public String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(bytes));
    }

    /** Returns the first 64 bits of the hash. For tables with many rows, where a collision does no harm. */
    public long number(String text) {
        return ByteBuffer.wrap(hash(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private byte[] hash(byte[] bytes) {
        try {
            return prf.compute(bytes, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }

    /** Compares two hashes in a time that does not depend on where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
