package org.sklad.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** Files with unsent records as a phone saves them. */
public final class PhoneFiles {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID device;
    private final UUID key;
    private final PublicKey publicKey;

    /**
     * Creates the files of one phone.
     *
     * @param publicKey public key of the server in base64
     */
    public PhoneFiles(UUID device, UUID key, String publicKey) {
        this.device = device;
        this.key = key;
        try {
            this.publicKey = KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the same files of another phone. */
    public PhoneFiles of(UUID other) {
        return new PhoneFiles(other, key, Base64.getEncoder().encodeToString(publicKey.getEncoded()));
    }

    /** Returns the same files for another key pair. */
    public PhoneFiles sealedFor(UUID otherKey) {
        return new PhoneFiles(device, otherKey, Base64.getEncoder().encodeToString(publicKey.getEncoded()));
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
        byte[] aes = random(32);
        byte[] iv = random(12);
        try {
            Cipher wrapping = Cipher.getInstance("RSA/ECB/OAEPPadding");
            wrapping.init(
                    Cipher.ENCRYPT_MODE,
                    publicKey,
                    new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("format", "sklad-phone-records");
            line.put("version", version);
            line.put("device", device.toString());
            line.put("key", key.toString());
            line.put("wrapped", Base64.getEncoder().encodeToString(wrapping.doFinal(aes)));
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
