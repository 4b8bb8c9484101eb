package org.sklad.platform.crypto;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The key that opens everything. It encrypts nothing itself: each purpose gets a key of its own (HKDF-SHA256, RFC 5869), so that
 * what is known of one says nothing of another. Changing a purpose's name makes what was kept under it unreadable.
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

    /** A new key that is kept nowhere; {@link KeyFile} keeps it. */
    public static MasterKey random(Randomness randomness) {
        return new MasterKey(randomness.bytes(BYTES));
    }

    /** For what belongs to no person: settings, second factors, mail passwords. */
    public FieldCipher fields() {
        return new FieldCipher(derive("fields"));
    }

    /** For the data keys of persons. */
    public DataKeys dataKeys() {
        return new DataKeys(new FieldCipher(derive("data-keys")));
    }

    /** Hashes for one purpose, such as {@code session}; hashes for another purpose cannot be compared with them. */
    public KeyedHash hash(String purpose) {
        return new KeyedHash(derive("hash/" + purpose));
    }

    /** For whole files: backups. */
    public StreamCipher backups() {
        return new StreamCipher(derive("backups"));
    }

    /**
     * 16 characters that say which key this is and nothing else about it: public, stored in the database and in backups, by which
     * they and the key file recognise each other.
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
