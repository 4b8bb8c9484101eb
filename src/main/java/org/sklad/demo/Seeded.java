package org.sklad.demo;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.sklad.platform.crypto.Randomness;

/** Ids and codes that are the same for the same seed. Only for invented people, because the seed reveals their keys. */
public final class Seeded {
    private Seeded() {}

    public static Randomness randomness(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            // Before the first draw, so that no entropy of the machine is mixed in.
            random.setSeed(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
            return new Randomness(random);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
