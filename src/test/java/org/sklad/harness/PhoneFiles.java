package org.sklad.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Files with unsent records as a phone saves them. */
public final class PhoneFiles {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID device;
    private final UUID key;
    private final ECPublicKey publicKey;

    /**
     * Creates the files of one phone.
     *
     * @param publicKey public key of the server in base64: an uncompressed point
     */
    public PhoneFiles(UUID device, UUID key, String publicKey) {
        this.device = device;
        this.key = key;
        try {
            byte[] point = Base64.getDecoder().decode(publicKey);
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            this.publicKey = (ECPublicKey) KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(
                            new ECPoint(
                                    new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                                    new BigInteger(1, Arrays.copyOfRange(point, 33, 65))),
                            curve.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the same files of another phone. */
    public PhoneFiles of(UUID other) {
        return new PhoneFiles(other, key, Base64.getEncoder().encodeToString(point(publicKey)));
    }

    /** Returns the same files for another key pair. */
    public PhoneFiles sealedFor(UUID otherKey) {
        return new PhoneFiles(device, otherKey, Base64.getEncoder().encodeToString(point(publicKey)));
    }

    /** Returns a file with these records. */
    public byte[] with(Instant at, List<? extends JsonNode> entries) {
        return with(at, entries, List.of());
    }

    /** Returns a file with these records, and photos as {@code {id, entry, data}}. */
    public byte[] with(Instant at, List<? extends JsonNode> entries, List<Map<String, String>> photos) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("at", at.toString());
        content.put("entries", entries);
        content.put("photos", photos);
        return containing(1, MAPPER.valueToTree(content).toString());
    }

    /** Returns a file of a version of the app that holds any text. */
    public byte[] containing(int version, String plain) {
        byte[] iv = random(12);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] sender = point((ECPublicKey) pair.getPublic());
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(pair.getPrivate());
            agreement.doPhase(publicKey, true);
            byte[] aes = derived(sender, agreement.generateSecret());
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("format", "sklad-phone-records");
            line.put("version", version);
            line.put("device", device.toString());
            line.put("key", key.toString());
            line.put("sender", Base64.getEncoder().encodeToString(sender));
            byte[] clear = MAPPER.valueToTree(line).toString().getBytes(StandardCharsets.UTF_8);
            Cipher sealing = Cipher.getInstance("AES/GCM/NoPadding");
            sealing.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(aes, "AES"), new GCMParameterSpec(128, iv));
            sealing.updateAAD(clear);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(clear);
            file.write('\n');
            file.writeBytes(iv);
            file.writeBytes(sealing.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
            return file.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns 4, x and y. */
    private static byte[] point(ECPublicKey key) {
        byte[] point = new byte[65];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 33);
        return point;
    }

    private static void put(BigInteger number, byte[] point, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, point, at + 32 - length, length);
    }

    /** HKDF-SHA256 (RFC 5869) of both without salt and info: the first 32 bytes. */
    private static byte[] derived(byte[] sender, byte[] shared) throws GeneralSecurityException {
        Mac extract = mac(new byte[32]);
        extract.update(sender);
        Mac expand = mac(extract.doFinal(shared));
        return expand.doFinal(new byte[] {1});
    }

    private static Mac mac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac;
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Returns the file with one bit changed. */
    public static byte[] changed(byte[] file, int at) {
        byte[] changed = Arrays.copyOf(file, file.length);
        changed[at] ^= 1;
        return changed;
    }
}
