package org.sklad.platform.crypto;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** The one generator of ids and secrets. Tests give it a seeded source. */
public final class Randomness {
    private final SecureRandom random;

    public Randomness(SecureRandom random) {
        this.random = random;
    }

    /** A random (version 4) UUID. */
    public UUID id() {
        byte[] bytes = bytes(16);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = (high << 8) | (bytes[i] & 0xff);
            low = (low << 8) | (bytes[i + 8] & 0xff);
        }
        return new UUID(high, low);
    }

    /** A secret of 256 random bits in 43 characters that are safe in a URL. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A number from 0 (included) to the bound (excluded), each as likely. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** So many decimal digits, each as likely; the first may be 0. */
    public String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(below(10));
        }
        return digits.toString();
    }
}
