package org.sklad.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The AES-256-GCM keys of one purpose by generation. The newest one encrypts; each one decrypts its own values. */
final class Generations {
    private final int newest;
    private final Map<Integer, Aead> ciphers = new HashMap<>();

    Generations(int newest, Map<Integer, byte[]> keys) {
        this.newest = newest;
        keys.forEach((generation, key) -> ciphers.put(generation, cipher(key)));
    }

    int newest() {
        return newest;
    }

    Aead newestCipher() {
        return find(newest).orElseThrow();
    }

    Optional<Aead> find(int generation) {
        return Optional.ofNullable(ciphers.get(generation));
    }

    private static Aead cipher(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing in this Java", e);
        }
    }
}
