package org.sklad.platform.crypto;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * A key pair with whose public half anybody can encrypt, and only the installation can decrypt. RSA-OAEP with SHA-256 wraps a fresh key of
 * AES-256-GCM, as browsers can do it too.
 */
public final class ReceivingKey {
    private static final int BITS = 3072;
    private static final int AES_BYTES = 32;
    private static final String RSA = "RSA";
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private final RSAPrivateCrtKey key;

    private ReceivingKey(PrivateKey key) {
        this.key = (RSAPrivateCrtKey) key;
    }

    /** Makes a key pair, which takes up to some seconds. */
    public static ReceivingKey make(Randomness randomness) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(RSA);
            generator.initialize(BITS, randomness.source());
            return new ReceivingKey(generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes RSA keys", e);
        }
    }

    /** Reads what {@link #privateBytes} returned. */
    public static ReceivingKey of(byte[] privateBytes) {
        try {
            return new ReceivingKey(KeyFactory.getInstance(RSA).generatePrivate(new PKCS8EncodedKeySpec(privateBytes)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a private key", e);
        }
    }

    /** Returns the private half (PKCS #8). It is stored only encrypted. */
    public byte[] privateBytes() {
        return key.getEncoded();
    }

    /** Returns the public half (X.509) in base64. It is no secret. */
    public String publicKey() {
        try {
            byte[] encoded = KeyFactory.getInstance(RSA)
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                    .getEncoded();
            return Base64.getEncoder().encodeToString(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every private key has a public one", e);
        }
    }

    /**
     * Decrypts bytes.
     *
     * @param wrapped the key of AES-256-GCM, wrapped by the public half
     * @param sealed nonce of 12 bytes, ciphertext and tag
     * @param context bytes that are authenticated with the ciphertext
     * @return empty if anything was changed, or encrypted for another key
     */
    public Optional<byte[]> open(byte[] wrapped, byte[] sealed, byte[] context) {
        try {
            Cipher unwrapping = Cipher.getInstance("RSA/ECB/OAEPPadding");
            unwrapping.init(Cipher.DECRYPT_MODE, key, OAEP);
            byte[] aes = unwrapping.doFinal(wrapped);
            if (aes.length != AES_BYTES) {
                return Optional.empty();
            }
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
