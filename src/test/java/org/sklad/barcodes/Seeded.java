package org.sklad.barcodes;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.sklad.platform.crypto.Randomness;

/** A generator of ids with a seed, so that a failing test fails again. */
final class Seeded {
    private Seeded() {}

    static Randomness randomness(int seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(Integer.toString(seed).getBytes(StandardCharsets.US_ASCII));
            return new Randomness(random);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
