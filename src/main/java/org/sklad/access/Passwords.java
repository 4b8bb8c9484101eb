package org.sklad.access;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** OWASP's figures for Argon2id: 19 MiB, two passes, one lane. */
    static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** No 0, 1, I, L, O or U: a one-time password is read from paper or over the telephone. */
    private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Needs a tenth of a second to load and 22 MB of memory, but is seldom used, so it may be dropped when memory is short. */
    private static final Rebuilt<Zxcvbn> METER = new Rebuilt<>(Zxcvbn::new);

    private final Randomness randomness;
    private final Argon2Function function;
    private final HashingQueue queue = new HashingQueue();
    private final String hashOfNothing;

    /** Prepares what every check of a password uses, so that the first one does not wait for it. */
    public static void load() {
        ARGON2.getMemory();
    }

    public Passwords(Randomness randomness) {
        this(randomness, ARGON2);
    }

    /** With a cheaper function, for tests that sign in a hundred times. */
    Passwords(Randomness randomness, Argon2Function function) {
        this.randomness = randomness;
        this.function = function;
        this.hashOfNothing = anyHash(randomness, function);
    }

    /** A hash of no known password. Checking a password against it costs as much as against a real one; making it costs nothing. */
    static String anyHash(Randomness randomness, Argon2Function function) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=" + function.getVersion() + "$m=" + function.getMemory() + ",t=" + function.getIterations()
                + ",p=" + function.getParallelism() + "$" + base64.encodeToString(randomness.bytes(16)) + "$"
                + base64.encodeToString(randomness.bytes(function.getOutputLength()));
    }

    /**
     * Argon2id in the PHC string form, with a salt of 16 random bytes.
     *
     * @throws TooManySignIns if too many wait to be hashed
     */
    public String hash(Secret password) {
        return queue.run(
                true,
                () -> Password.hash(normal(password))
                        .addSalt(randomness.bytes(16))
                        .with(function)
                        .getResult());
    }

    /**
     * Takes as long where there is no hash, so that the time of an answer does not tell whether a username exists.
     *
     * @param familiar true if the caller is signed in or shows the mark of a former sign-in, and so goes before strangers
     * @throws TooManySignIns if too many wait to be compared
     */
    boolean matches(Secret password, Optional<String> hash, boolean familiar) {
        String compared = hash.orElse(hashOfNothing);
        Argon2Function with = Argon2Function.getInstanceFromHash(compared);
        String typed = password.reveal();
        String normal = normal(password);
        boolean same = queue.run(
                familiar,
                () -> Password.check(normal, compared).with(with)
                        // Hashed before passwords were normalised.
                        || (!normal.equals(typed)
                                && Password.check(typed, compared).with(with)));
        return same && hash.isPresent();
    }

    /** True if both are the same password. */
    static boolean same(Secret one, Secret other) {
        return normal(one).equals(normal(other));
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
