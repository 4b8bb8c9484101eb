package org.sklad.platform.crypto;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The master key, which protects all other keys. It wraps the {@link InstallationKeys} and encrypts backups. Each use has its own
 * derived key (HKDF-SHA256, RFC 5869), so one derived key reveals nothing about another.
 */
public final class MasterKey {
    static final int BYTES = 32;

    private final byte[] key;

    MasterKey(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a master key has 256 bits");
        }
        this.key = key.clone();
    }

    /** Makes a new key without storing it; {@link KeyFile} stores it. */
    public static MasterKey random(Randomness randomness) {
        return new MasterKey(randomness.bytes(BYTES));
    }

    /** Makes a new key of the installation. */
    public InstallationKey make(KeyPurpose purpose, int generation, Randomness randomness) {
        return wrap(purpose.text(), generation, randomness.bytes(BYTES));
    }

    /** Returns the key that earlier versions derived from this master key, as generation 1 of its purpose. */
    public InstallationKey derived(KeyPurpose purpose) {
        return wrap(purpose.text(), 1, derive(purpose.derivedAs()));
    }

    /**
     * Wraps a key of the installation under another master key.
     *
     * @throws CannotDecrypt if this master key did not wrap it
     */
    public InstallationKey rewrap(InstallationKey wrapped, MasterKey other) {
        return other.wrap(wrapped.purpose(), wrapped.generation(), unwrap(wrapped));
    }

    private InstallationKey wrap(String purpose, int generation, byte[] plain) {
        return new InstallationKey(purpose, generation, wrapping().encryptBytes(placeOf(purpose, generation), plain));
    }

    byte[] unwrap(InstallationKey wrapped) {
        return wrapping().decryptBytes(placeOf(wrapped.purpose(), wrapped.generation()), wrapped.wrapped());
    }

    private FieldCipher wrapping() {
        return new FieldCipher(derive("installation-keys"));
    }

    private static ValuePlace placeOf(String purpose, int generation) {
        return new ValuePlace("installation_keys", "wrapped", purpose + " " + generation);
    }

    /** Returns the cipher for backup files. */
    public StreamCipher backups() {
        return new StreamCipher(derive("backups"));
    }

    /**
     * Returns 16 characters that identify this key and reveal nothing else about it. They are public. The database and the
     * backups store them to find their key in the key file.
     */
    public String fingerprint() {
        return new KeyedHash(derive("fingerprint")).of("").substring(0, 16);
    }

    byte[] bytes() {
        return key.clone();
    }

    private byte[] derive(String purpose) {
        try {
            byte[] info = ("sklad/1/" + purpose).getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf("HmacSha256", key, new byte[0], info, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is missing in this Java", e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
