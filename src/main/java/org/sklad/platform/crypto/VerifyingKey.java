package org.sklad.platform.crypto;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The public half of a {@link SigningKey} (Ed25519, RFC 8032). Anybody may have it. */
public final class VerifyingKey {
    /** The bytes of a signature. */
    public static final int SIGNATURE_BYTES = 64;

    /** The X.509 header before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_BYTES = 32;
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----\n";
    private static final String END = "\n-----END PUBLIC KEY-----\n";

    private final byte[] key;

    VerifyingKey(byte[] key) {
        this.key = key.clone();
    }

    /** Returns the key as PEM, which OpenSSL reads too. */
    public String pem() {
        return BEGIN + Base64.getEncoder().encodeToString(encoded()) + END;
    }

    /** Reads what {@link #pem} wrote; nothing if one character differs. */
    public static Optional<VerifyingKey> ofPem(String pem) {
        if (!pem.startsWith(BEGIN) || !pem.endsWith(END) || pem.length() <= BEGIN.length() + END.length()) {
            return Optional.empty();
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(pem.substring(BEGIN.length(), pem.length() - END.length()));
            if (encoded.length != HEADER.length + KEY_BYTES
                    || !Arrays.equals(encoded, 0, HEADER.length, HEADER, 0, HEADER.length)) {
                return Optional.empty();
            }
            VerifyingKey read = new VerifyingKey(Arrays.copyOfRange(encoded, HEADER.length, encoded.length));
            return Optional.of(read).filter(key -> key.pem().equals(pem));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Returns the SHA-256 of the encoded key, 64 characters. People compare it to know that the key is the right one. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /** Returns true if the signature is of exactly these bytes. */
    public boolean verifies(byte[] signed, byte[] signature) {
        try {
            new Ed25519Verify(key).verify(signature, signed);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private byte[] encoded() {
        byte[] encoded = Arrays.copyOf(HEADER, HEADER.length + KEY_BYTES);
        System.arraycopy(key, 0, encoded, HEADER.length, KEY_BYTES);
        return encoded;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return new String(Base64.getEncoder().encode(key), StandardCharsets.US_ASCII);
    }
}
