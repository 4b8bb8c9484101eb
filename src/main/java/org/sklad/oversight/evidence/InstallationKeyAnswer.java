package org.sklad.oversight.evidence;

import org.sklad.platform.crypto.VerifyingKey;

/**
 * The public key by which packages of this installation are verified.
 *
 * @param fingerprint SHA-256 of the key, in hexadecimal
 * @param publicKey the key as PEM
 */
public record InstallationKeyAnswer(String algorithm, String fingerprint, String publicKey) {
    static InstallationKeyAnswer of(VerifyingKey key) {
        return new InstallationKeyAnswer("Ed25519", key.fingerprint(), key.pem());
    }
}
