package org.sklad.access.signin;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sklad.access.roles.Username;
import org.sklad.platform.crypto.Argon2id;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Hashes, checks and proposes passwords. A password is hashed as it was typed, never trimmed or cut, in Unicode's NFC form
 * (RFC 8265, OpaqueString), since systems differ in how they compose letters.
 */
public final class Passwords {
    /** ASVS 5.0, 6.2.1 and 6.2.9: at least 8 characters, at least 64 allowed, no rule of composition. */
    public static final int SHORTEST = 8;

    public static final int LONGEST = 128;

    /** ASVS 5.0, 6.2.4: a word of a dictionary among the 3,000 most used is refused, spelt backwards or in leet too. */
    private static final int COMMON = 3_000;

    /** OWASP's figures: 19 MiB, two passes, one lane. */
    static final Argon2id ARGON2 = new Argon2id(19_456, 2);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** No 0, 1, I, L, O or U: a one-time password is read from paper or over the telephone. */
    private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Needs a tenth of a second to load and 22 MB of memory, but is seldom used, so it may be dropped when memory is short. */
    private static final Rebuilt<Zxcvbn> METER = new Rebuilt<>(Zxcvbn::new);

    private final Randomness randomness;
    private final Argon2id function;
    private final HashingQueue queue = new HashingQueue();
    private final PasswordHash hashOfNothing;

    public Passwords(Randomness randomness) {
        this(randomness, ARGON2);
    }

    /** With a cheaper function, for tests that sign in a hundred times. */
    Passwords(Randomness randomness, Argon2id function) {
        this.randomness = randomness;
        this.function = function;
        this.hashOfNothing = anyHash(randomness, function);
    }

    /** A hash of no known password. Checking a password against it costs as much as against a real one; making it costs nothing. */
    static PasswordHash anyHash(Randomness randomness, Argon2id function) {
        return new PasswordHash(function, randomness.bytes(SALT_BYTES), randomness.bytes(HASH_BYTES));
    }

    /**
     * Argon2id in the PHC string form, with a salt of {@value #SALT_BYTES} random bytes.
     *
     * @throws TooManySignIns if too many wait to be hashed
     */
    public String hash(Secret password) {
        byte[] salt = randomness.bytes(SALT_BYTES);
        byte[] hash = queue.run(true, () -> function.hash(bytes(normal(password)), salt, HASH_BYTES));
        return new PasswordHash(function, salt, hash).toString();
    }

    /**
     * Takes as long where there is no hash, so that the time of an answer does not tell whether a username exists.
     *
     * @param familiar true if the caller is signed in or shows the mark of a former sign-in, and so goes before strangers
     * @throws TooManySignIns if too many wait to be compared
     */
    boolean matches(Secret password, Optional<String> hash, boolean familiar) {
        PasswordHash compared = hash.map(PasswordHash::parse).orElse(hashOfNothing);
        String typed = password.reveal();
        String normal = normal(password);
        boolean same = queue.run(
                familiar,
                () -> compared.isOf(bytes(normal))
                        // Hashed before passwords were normalised.
                        || (!normal.equals(typed) && compared.isOf(bytes(typed))));
        return same && hash.isPresent();
    }

    /** True if both are the same password. */
    static boolean same(Secret one, Secret other) {
        return normal(one).equals(normal(other));
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }

    private static String normal(Secret password) {
        return Normalizer.normalize(password.reveal(), Normalizer.Form.NFC);
    }

    /** A password for one use: 16 characters, about 78 random bits, in groups of four. */
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
     * Refuses a password that is too short, too long, among the most used, or the operator's own name.
     *
     * @param field the field of the form to which the message belongs
     */
    public void requireGood(String field, Secret password, Username username, String name) {
        String text = normal(password);
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new InvalidFields(field, Message.of("access.password-length", SHORTEST, LONGEST));
        }
        if (CommonPasswords.contains(text) || isCommonWord(text) || isOwnName(text, username, name)) {
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
}
