package org.sklad.access.signin;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The most used passwords of the length that we allow, from the list of zxcvbn, which is sorted by frequency. ASVS 5.0,
 * 6.2.4 demands the first 3,000 that fit the rule of length; the whole list has nearly four times as many, and all count.
 */
final class CommonPasswords {
    private static final Rebuilt<Set<String>> ALL = new Rebuilt<>(CommonPasswords::load);

    private CommonPasswords() {}

    /** True if the password is on the list, in capitals or small letters. */
    static boolean contains(String password) {
        return ALL.get().contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> load() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                    .filter(each -> each.length() >= Passwords.SHORTEST)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
