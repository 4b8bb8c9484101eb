package org.sklad.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new Randomness(new SecureRandom()));

    @Test
    void hashes_with_argon2id_at_the_cost_that_owasp_names() {
        String hash = passwords.hash(new Secret("няколко думи"));
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(new Secret("няколко думи"), Optional.of(hash)))
                .isTrue();
        assertThat(passwords.matches(new Secret("няколко думи "), Optional.of(hash)))
                .isFalse();
    }

    @Test
    void the_same_password_never_has_the_same_hash() {
        assertThat(passwords.hash(new Secret("a b c d"))).isNotEqualTo(passwords.hash(new Secret("a b c d")));
    }

    @Test
    void nothing_matches_where_there_is_no_hash() {
        assertThat(passwords.matches(new Secret("anything"), Optional.empty())).isFalse();
    }

    /** So that the time of an answer tells nothing. */
    @Test
    void a_hash_of_nothing_costs_as_much_to_check_as_a_real_one() {
        String ofNothing = Passwords.anyHash(new Randomness(new SecureRandom()), Passwords.ARGON2);

        assertThat(Argon2Function.getInstanceFromHash(ofNothing)).isEqualTo(Passwords.ARGON2);
        assertThat(ofNothing).hasSameSizeAs(passwords.hash(new Secret("няколко думи")));
    }

    @Test
    void one_time_passwords_differ_and_are_easy_to_read_out() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String text = passwords.oneTime().reveal();
            assertThat(text).matches("([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}");
            assertThat(seen.add(text)).isTrue();
        }
    }
}
