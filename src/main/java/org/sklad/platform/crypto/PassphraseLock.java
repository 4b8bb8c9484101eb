package org.sklad.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a key file under a passphrase. It is one line: {@code sklad-key-protected-1}, the parameters of Argon2id, a salt,
 * and the text encrypted by AES-256-GCM. The parameters are authenticated with the text.
 */
final class PassphraseLock {
    private static final String TAG = "sklad-key-protected-1";

    /** OWASP's first choice for Argon2id: 46 MiB, one pass, one lane. */
    private static final int MEMORY_KIB = 47_104;

    private static final int PASSES = 1;

    /** Limits, because a foreign file must not exhaust the memory. */
    private static final int MOST_MEMORY_KIB = 1 << 18;

    private static final int MOST_PASSES = 20;
    private static final int SALT_BYTES = 16;
    private static final Pattern LINE = Pattern.compile(
            "(" + TAG + " m=([0-9]{1,7}) t=([0-9]{1,3}) ([A-Za-z0-9+/]{22}==)) ([A-Za-z0-9+/=]{40,})\\R?");

    private PassphraseLock() {}

    static boolean isLocked(String text) {
        return text.startsWith(TAG + " ");
    }

    static String lock(String text, Secret passphrase, Randomness randomness) {
        byte[] salt = randomness.bytes(SALT_BYTES);
        String header = TAG + " m=" + MEMORY_KIB + " t=" + PASSES + " "
                + Base64.getEncoder().encodeToString(salt);
        try {
            byte[] sealed = cipher(passphrase, salt, MEMORY_KIB, PASSES)
                    .encrypt(text.getBytes(StandardCharsets.US_ASCII), header.getBytes(StandardCharsets.US_ASCII));
            return header + " " + Base64.getEncoder().encodeToString(sealed) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt the key file", e);
        }
    }

    /** Returns true for a well-formed line within the limits. */
    static boolean isWhole(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches()
                && between(Integer.parseInt(line.group(2)), 8, MOST_MEMORY_KIB)
                && between(Integer.parseInt(line.group(3)), 1, MOST_PASSES);
    }

    private static boolean between(int value, int least, int most) {
        return least <= value && value <= most;
    }

    /** Decrypts the line; returns empty if the passphrase is wrong or the line was changed. */
    static Optional<String> open(String text, Secret passphrase) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        try {
            byte[] salt = Base64.getDecoder().decode(line.group(4));
            Aead cipher = cipher(passphrase, salt, Integer.parseInt(line.group(2)), Integer.parseInt(line.group(3)));
            byte[] opened = cipher.decrypt(
                    Base64.getDecoder().decode(line.group(5)), line.group(1).getBytes(StandardCharsets.US_ASCII));
            return Optional.of(new String(opened, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException | IllegalArgumentException wrongOrChanged) {
            return Optional.empty();
        }
    }

    /** Normalizes the passphrase, because another keyboard can produce another normal form. */
    private static Aead cipher(Secret passphrase, byte[] salt, int memory, int passes) {
        byte[] typed =
                Normalizer.normalize(passphrase.reveal(), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        try {
            return new AesGcmJce(new Argon2id(memory, passes).hash(typed, salt, MasterKey.BYTES));
        } catch (GeneralSecurityException e) {
            // Otherwise a Java without the cipher would look like a wrong passphrase.
            throw new IllegalStateException("This Java has no AES-GCM", e);
        }
    }
}
