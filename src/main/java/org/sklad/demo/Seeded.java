package org.sklad.demo;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.sklad.platform.crypto.Randomness;

/** Ids and codes that come again with the same seed. For invented people only: whoever knows the seed knows their keys. */
public final class Seeded {
    private Seeded() {}

    public static Randomness randomness(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            // Before the first draw: then nothing of the machine is mixed in.
            random.setSeed(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
            return new Randomness(random);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
