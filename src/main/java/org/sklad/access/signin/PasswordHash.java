package org.sklad.access.signin;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.crypto.Argon2id;

/** The hash of a password with its parameters. Its text form is a PHC string. */
final class PasswordHash {
    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=" + Argon2id.VERSION
            + "\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final Argon2id function;
    private final byte[] salt;
    private final byte[] hash;

    PasswordHash(Argon2id function, byte[] salt, byte[] hash) {
        this.function = function;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Parses a PHC string.
     *
     * @throws IllegalArgumentException if the text is not an Argon2id hash with one lane
     */
    static PasswordHash parse(String text) {
        Matcher parts = PHC.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a hash of a password by Argon2id with one lane");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(
                new Argon2id(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))),
                base64.decode(parts.group(3)),
                base64.decode(parts.group(4)));
    }

    Argon2id function() {
        return function;
    }

    /** Compares all bytes, even after a difference. */
    boolean isOf(byte[] password) {
        return MessageDigest.isEqual(hash, function.hash(password, salt, hash.length));
    }

    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=" + Argon2id.VERSION + "$m=" + function.memoryKib() + ",t=" + function.passes() + ",p=1$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
