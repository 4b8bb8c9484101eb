package org.sklad.platform.crypto;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;

/** The key by which the installation signs what it gives to others (Ed25519, RFC 8032). Its seed is a key of the installation. */
public final class SigningKey {
    private final Ed25519Sign.KeyPair pair;

    SigningKey(byte[] seed) {
        try {
            pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a seed of 32 bytes makes a key", e);
        }
    }

    public VerifyingKey verifying() {
        return new VerifyingKey(pair.getPublicKey());
    }

    /** Returns a signature of {@value VerifyingKey#SIGNATURE_BYTES} bytes; the same bytes always have the same one. */
    public byte[] sign(byte[] bytes) {
        try {
            return new Ed25519Sign(pair.getPrivateKey()).sign(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 failed to sign", e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
