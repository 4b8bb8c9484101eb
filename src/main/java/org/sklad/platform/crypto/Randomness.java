package org.sklad.platform.crypto;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** The only generator of ids and secrets. Tests give it a seeded source. */
public final class Randomness {
    private final SecureRandom random;

    public Randomness(SecureRandom random) {
        this.random = random;
    }

    SecureRandom source() {
        return random;
    }

    /** Returns a random (version 4) UUID. */
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

    /** Returns a secret of 256 random bits in 43 characters that are safe in a URL. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Returns a uniformly distributed number from 0 to the bound, the bound excluded. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns uniformly distributed decimal digits; the first can be 0. */
    public String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(below(10));
        }
        return digits.toString();
    }
}
