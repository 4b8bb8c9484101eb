package org.sklad.platform.crypto;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.EllipticCurves;
import com.google.crypto.tink.subtle.EllipticCurves.CurveType;
import com.google.crypto.tink.subtle.EllipticCurves.PointFormatType;
import com.google.crypto.tink.subtle.Hkdf;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A key pair with whose public half anybody can encrypt, and only the installation can decrypt. The sender makes a key pair on P-256 for each
 * message. From its private half and the public half of the installation follows the key of AES-256-GCM (ECDH, HKDF-SHA256), as browsers can
 * do it too.
 */
public final class ReceivingKey {
    private static final int AES_BYTES = 32;

    /** An uncompressed point: 4, x and y. */
    private static final int POINT_BYTES = 65;

    private static final byte[] NOTHING = new byte[0];

    private final ECPrivateKey key;
    private final byte[] point;

    private ReceivingKey(ECPrivateKey key, byte[] point) {
        this.key = key;
        this.point = point;
    }

    public static ReceivingKey make(Randomness randomness) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), randomness.source());
            KeyPair pair = generator.generateKeyPair();
            return new ReceivingKey(
                    (ECPrivateKey) pair.getPrivate(),
                    EllipticCurves.pointEncode(
                            CurveType.NIST_P256,
                            PointFormatType.UNCOMPRESSED,
                            ((ECPublicKey) pair.getPublic()).getW()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes keys on P-256", e);
        }
    }

    /** Reads what {@link #bytes} returned. */
    public static ReceivingKey of(byte[] bytes) {
        try {
            return new ReceivingKey(
                    EllipticCurves.getEcPrivateKey(Arrays.copyOfRange(bytes, POINT_BYTES, bytes.length)),
                    Arrays.copyOf(bytes, POINT_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a key pair", e);
        }
    }

    /** Returns both halves: the public point, then the private key (PKCS #8). They are stored only encrypted. */
    public byte[] bytes() {
        byte[] secret = key.getEncoded();
        byte[] both = Arrays.copyOf(point, POINT_BYTES + secret.length);
        System.arraycopy(secret, 0, both, POINT_BYTES, secret.length);
        return both;
    }

    /** Returns the public half in base64: an uncompressed point of 65 bytes. It is no secret. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(point);
    }

    /**
     * Decrypts bytes.
     *
     * @param sender public half of the pair that the sender made for this message: an uncompressed point
     * @param sealed nonce of 12 bytes, ciphertext and tag
     * @param context bytes that are authenticated with the ciphertext
     * @return empty if anything was changed, or encrypted for another key
     */
    public Optional<byte[]> open(byte[] sender, byte[] sealed, byte[] context) {
        try {
            ECPublicKey other =
                    EllipticCurves.getEcPublicKey(CurveType.NIST_P256, PointFormatType.UNCOMPRESSED, sender);
            byte[] shared = EllipticCurves.computeSharedSecret(key, other);
            byte[] aes = Hkdf.computeEciesHkdfSymmetricKey(sender, shared, "HmacSha256", NOTHING, NOTHING, AES_BYTES);
            Arrays.fill(shared, (byte) 0);
            try {
                return Optional.of(new AesGcmJce(aes).decrypt(sealed, context));
            } finally {
                Arrays.fill(aes, (byte) 0);
            }
        } catch (GeneralSecurityException changed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
