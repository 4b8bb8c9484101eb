package org.sklad.access.signin;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.access.roles.Username;
import org.sklad.platform.crypto.Argon2id;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Hashes, checks and generates passwords. A password is hashed as typed, never trimmed or cut, in Unicode's NFC form (RFC 8265,
 * OpaqueString), because systems compose letters differently.
 */
public final class Passwords {
    /** ASVS 5.0, 6.2.1 and 6.2.9: at least 8 characters, at least 64 allowed, no composition rule. */
    public static final int SHORTEST = 8;

    public static final int LONGEST = 128;

    /** ASVS 5.0, 6.2.4: refuses one of the 3,000 most common dictionary words, also if spelt backwards or in leet. */
    private static final int COMMON = 3_000;

    /** OWASP's figures: 19 MiB, two passes, one lane. */
    static final Argon2id ARGON2 = new Argon2id(19_456, 2);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** No 0, 1, I, L, O or U, because a one-time password is read from paper or over the telephone. */
    private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Takes 0.1 s to load and 22 MB of memory, but is rarely used, so it may be dropped when memory is short. */
    /**
     * The most common passwords of an allowed length, from zxcvbn's list, which is sorted by frequency. ASVS 5.0, 6.2.4 requires the
     * first 3,000 that fit the length rule. The whole list has nearly four times as many, and all of them are refused.
     */
    private static final SoftCache<Set<String>> COMMON_PASSWORDS = new SoftCache<>(Passwords::commonPasswords);

    private static final SoftCache<Zxcvbn> METER = new SoftCache<>(Zxcvbn::new);

    private final Randomness randomness;
    private final Argon2id function;
    private final HashingQueue queue = new HashingQueue();
    private final PasswordHash hashOfNothing;

    public Passwords(Randomness randomness) {
        this(randomness, ARGON2);
    }

    /** Uses a cheaper function, for tests that sign in a hundred times. */
    Passwords(Randomness randomness, Argon2id function) {
        this.randomness = randomness;
        this.function = function;
        this.hashOfNothing = anyHash(randomness, function);
    }

    /**
     * Returns a hash of no known password. Checking a password against it costs as much as against a real one; making it costs
     * nothing.
     */
    static PasswordHash anyHash(Randomness randomness, Argon2id function) {
        return new PasswordHash(function, randomness.bytes(SALT_BYTES), randomness.bytes(HASH_BYTES));
    }

    /**
     * Hashes the password with Argon2id and a salt of {@value #SALT_BYTES} random bytes.
     *
     * @return a PHC string
     * @throws TooManySignIns if the hashing queue is full
     */
    public String hash(Secret password) {
        byte[] salt = randomness.bytes(SALT_BYTES);
        byte[] hash = queue.run(true, () -> function.hash(bytes(normal(password)), salt, HASH_BYTES));
        return new PasswordHash(function, salt, hash).toString();
    }

    /**
     * Compares the password with the hash. It takes as long without a hash, so that the response time does not reveal whether a
     * username exists.
     *
     * @param familiar true if the caller is signed in or shows the mark of an earlier sign-in, and so goes before strangers
     * @throws TooManySignIns if the hashing queue is full
     */
    boolean matches(Secret password, Optional<String> hash, boolean familiar) {
        PasswordHash compared = hash.map(PasswordHash::parse).orElse(hashOfNothing);
        String typed = password.reveal();
        String normal = normal(password);
        boolean same = queue.run(
                familiar,
                () -> compared.isOf(bytes(normal))
                        // Hashes from before normalisation.
                        || (!normal.equals(typed) && compared.isOf(bytes(typed))));
        return same && hash.isPresent();
    }

    /** Returns true if both are the same password. */
    static boolean same(Secret one, Secret other) {
        return normal(one).equals(normal(other));
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }

    private static String normal(Secret password) {
        return Normalizer.normalize(password.reveal(), Normalizer.Form.NFC);
    }

    /** Makes a password for one use: 16 characters, about 78 random bits, in groups of four. */
    Secret oneTime() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(READABLE.charAt(randomness.below(READABLE.length())));
        }
        return new Secret(text.toString());
    }

    /**
     * Refuses a password that is too short or too long, is among the most common, is the operator's own name, or starts with "sklad".
     *
     * @param field the form field for the message
     */
    public void requireGood(String field, Secret password, Username username, String name) {
        String text = normal(password);
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new InvalidFields(field, Message.of("access.password-length", SHORTEST, LONGEST));
        }
        if (COMMON_PASSWORDS.get().contains(text.toLowerCase(Locale.ROOT))
                || isCommonWord(text)
                || isOwnName(text, username, name)) {
            throw new InvalidFields(field, Message.of("access.password-common"));
        }
    }

    private static boolean isCommonWord(String text) {
        List<Match> matches = METER.get().measure(text).getSequence();
        return matches.size() == 1 && matches.get(0).pattern == Pattern.Dictionary && matches.get(0).rank <= COMMON;
    }

    private static boolean isOwnName(String text, Username username, String name) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals(username.value())
                || lower.equals(name.toLowerCase(Locale.ROOT))
                || lower.startsWith("sklad");
    }

    private static Set<String> commonPasswords() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                    .filter(each -> each.length() >= SHORTEST)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
