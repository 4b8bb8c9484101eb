package org.sklad.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.access.roles.Username;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.i18n.InvalidFields;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new Randomness(new SecureRandom()));

    @Test
    void hashes_with_argon2id_at_the_cost_that_owasp_recommends() {
        String hash = passwords.hash(new Secret("няколко думи"));
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(new Secret("няколко думи"), Optional.of(hash), true))
                .isTrue();
        assertThat(passwords.matches(new Secret("няколко думи "), Optional.of(hash), true))
                .isFalse();
    }

    /** The library made the hashes of older installations. */
    @Test
    void verifies_a_hash_made_by_another_implementation() {
        String hash = Password.hash("няколко думи")
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID))
                .getResult();

        assertThat(passwords.matches(new Secret("няколко думи"), Optional.of(hash), true))
                .isTrue();
        assertThat(passwords.matches(new Secret("няколко дума"), Optional.of(hash), true))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$argon2i$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAA",
                "$argon2id$v=16$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAA",
                "$argon2id$v=19$m=64,t=1,p=4$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAA",
                "$argon2id$v=19$m=4,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAA",
                "$argon2id$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA"
            })
    void refuses_a_text_that_is_not_a_password_hash(String text) {
        assertThatThrownBy(() -> PasswordHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_password_has_a_different_hash_each_time() {
        assertThat(passwords.hash(new Secret("a b c d"))).isNotEqualTo(passwords.hash(new Secret("a b c d")));
    }

    @Test
    void no_password_matches_a_missing_hash() {
        assertThat(passwords.matches(new Secret("anything"), Optional.empty(), true))
                .isFalse();
    }

    /** The time of an answer must reveal nothing. */
    @Test
    void checking_a_missing_hash_costs_as_much_as_checking_a_real_one() {
        PasswordHash ofNothing = Passwords.anyHash(new Randomness(new SecureRandom()), Passwords.ARGON2);

        assertThat(ofNothing.function()).isEqualTo(Passwords.ARGON2);
        assertThat(ofNothing.toString()).hasSameSizeAs(passwords.hash(new Secret("няколко думи")));
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

    private boolean isGood(String password) {
        try {
            passwords.requireGood("password", new Secret(password), new Username("ivan"), "Иван");
            return true;
        } catch (InvalidFields refused) {
            return false;
        }
    }

    /** ASVS 5.0, 6.2.4: the 3,000 most used passwords that fit the rule of length. */
    @Test
    void refuses_the_most_common_passwords_in_any_case() throws Exception {
        List<String> list;
        try (InputStream in = Objects.requireNonNull(
                Zxcvbn.class.getResourceAsStream("/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt"))) {
            list = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        List<String> most = list.stream()
                .filter(each -> each.length() >= Passwords.SHORTEST)
                .limit(3_000)
                .toList();
        assertThat(most).hasSize(3_000);
        assertThat(most).noneMatch(this::isGood);
        assertThat(most).map(each -> each.toUpperCase(Locale.ROOT)).noneMatch(this::isGood);
        assertThat(isGood("няколко думи")).isTrue();
        assertThat(isGood(most.get(0) + " и още"))
                .as("a common password may be part of a longer one")
                .isTrue();
    }

    /** Systems may compose й differently. It is one letter and therefore one password. */
    @Test
    void a_password_is_the_same_in_every_unicode_composition() {
        String composed = "моят чай";
        String decomposed = "моят чаи\u0306";
        for (String chosen : List.of(composed, decomposed)) {
            Optional<String> hash = Optional.of(passwords.hash(new Secret(chosen)));
            assertThat(passwords.matches(new Secret(composed), hash, true)).isTrue();
            assertThat(passwords.matches(new Secret(decomposed), hash, true)).isTrue();
        }
    }

    @Test
    void a_hash_from_before_passwords_were_normalised_still_matches() {
        String decomposed = "моят чаи\u0306";
        byte[] salt = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        byte[] typed = decomposed.getBytes(StandardCharsets.UTF_8);
        String hash = new PasswordHash(Passwords.ARGON2, salt, Passwords.ARGON2.hash(typed, salt, 32)).toString();
        assertThat(passwords.matches(new Secret(decomposed), Optional.of(hash), true))
                .isTrue();
        assertThat(passwords.matches(new Secret("моят чаи"), Optional.of(hash), true))
                .isFalse();
    }
}
