package org.sklad.platform.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id, version 1.3, with one lane (RFC 9106). It derives a key or a hash from a passphrase or password. The high cost in
 * time and memory makes guessing expensive. The memory is freed when the hash is ready.
 *
 * @param memoryKib at least 8
 * @param passes at least 1
 */
public record Argon2id(int memoryKib, int passes) {
    /** The version number as it appears in a PHC string. */
    public static final int VERSION = Argon2Parameters.ARGON2_VERSION_13;

    public Argon2id {
        if (memoryKib < 8 || passes < 1) {
            throw new IllegalArgumentException("no figures of Argon2: " + memoryKib + " KiB, " + passes + " passes");
        }
    }

    /** Returns a hash of the given length in bytes, at least 4. */
    public byte[] hash(byte[] text, byte[] salt, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(VERSION)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[bytes];
        generator.generateBytes(text, hash);
        return hash;
    }
}
