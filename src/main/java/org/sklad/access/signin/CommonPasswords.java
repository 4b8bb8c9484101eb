package org.sklad.access.signin;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The most common passwords of an allowed length, from zxcvbn's list, which is sorted by frequency. ASVS 5.0, 6.2.4 requires the
 * first 3,000 that fit the length rule. The whole list has nearly four times as many, and all of them are refused.
 */
final class CommonPasswords {
    private static final Rebuilt<Set<String>> ALL = new Rebuilt<>(CommonPasswords::load);

    private CommonPasswords() {}

    /** Returns true if the list contains the password, ignoring case. */
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
