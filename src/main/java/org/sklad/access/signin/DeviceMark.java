package org.sklad.access.signin;

import org.sklad.access.roles.Username;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.crypto.Randomness;

/**
 * The mark with which a browser proves an earlier sign-in of an operator: a random part, and a keyed hash over it and the
 * username.
 */
final class DeviceMark {
    private static final int LONGEST = 200;

    private final KeyedHash hash;
    private final Randomness randomness;

    DeviceMark(KeyedHash hash, Randomness randomness) {
        this.hash = hash;
        this.randomness = randomness;
    }

    String of(Username username) {
        String random = randomness.token();
        return random + "." + sign(random, username.value());
    }

    boolean belongsTo(String mark, String username) {
        int dot = mark.indexOf('.');
        return dot > 0
                && mark.length() <= LONGEST
                && KeyedHash.same(mark.substring(dot + 1), sign(mark.substring(0, dot), username));
    }

    private String sign(String random, String username) {
        return hash.of("device " + random + " " + username);
    }
}
