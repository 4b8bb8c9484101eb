package org.sklad.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {
    private static final ValuePlace NAME = new ValuePlace("identities", "name", "7");

    private final Randomness randomness = new Randomness(new SecureRandom());
    private final InstallationKeys key = InstallationKeys.random(randomness);
    private final FieldCipher cipher = key.fields();

    @ParameterizedTest
    @ValueSource(strings = {"", "Иван Петров", "عبد الله", "<script>", "a\u0000b", "\ud83d\ude00"})
    void decrypts_a_text_unchanged(String text) {
        assertThat(cipher.decrypt(NAME, cipher.encrypt(NAME, text))).isEqualTo(text);
    }

    @Test
    void decrypts_bytes_unchanged() {
        byte[] bytes = randomness.bytes(100_000);

        assertThat(cipher.decryptBytes(NAME, cipher.encryptBytes(NAME, bytes))).isEqualTo(bytes);
    }

    @Test
    void a_value_has_a_version_and_looks_different_each_time() {
        assertThat(cipher.encrypt(NAME, "Иван"))
                .matches("1\\.[A-Za-z0-9_-]+")
                .isNotEqualTo(cipher.encrypt(NAME, "Иван"));
    }

    @Test
    void refuses_a_value_moved_to_another_table_column_or_row() {
        String value = cipher.encrypt(NAME, "Иван");

        assertThat(List.of(
                        new ValuePlace("operators", "name", "7"),
                        new ValuePlace("identities", "phone", "7"),
                        new ValuePlace("identities", "name", "8")))
                .allSatisfy(place -> refused(cipher, place, value));
        assertThat(cipher.decrypt(new ValuePlace("identities", "name", "7"), value))
                .isEqualTo("Иван");
    }

    @Test
    void refuses_another_key() {
        refused(InstallationKeys.random(randomness).fields(), NAME, cipher.encrypt(NAME, "Иван"));
    }

    @Test
    void refuses_a_value_with_any_changed_bit() {
        byte[] sealed =
                Base64.getUrlDecoder().decode(cipher.encrypt(NAME, "Иван").substring(2));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            refused(cipher, NAME, "1." + Base64.getUrlEncoder().encodeToString(changed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.", "2.AAAA", "Иван", "1.not base64", "1.AAAA"})
    void refuses_a_text_that_is_not_an_encrypted_value(String value) {
        refused(cipher, NAME, value);
    }

    @Test
    void a_refusal_names_the_place_but_not_the_value() {
        assertThatThrownBy(() -> cipher.decrypt(NAME, "1.c2VjcmV0"))
                .hasMessage("cannot decrypt identities.name:7")
                .hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void rejects_places_that_could_share_a_context() {
        assertThatThrownBy(() -> new ValuePlace("a.b", "c", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ValuePlace("a", "b:c", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ValuePlace("a", "b", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_data_key_opens_only_for_its_owner_under_its_master_key() {
        UUID owner = UUID.randomUUID();
        WrappedKey wrapped = key.dataKeys().make(owner, randomness);
        String value = key.dataKeys().open(owner, wrapped).encrypt(NAME, "Иван");

        assertThat(key.dataKeys().open(owner, wrapped).decrypt(NAME, value)).isEqualTo("Иван");
        assertThatThrownBy(() -> key.dataKeys().open(UUID.randomUUID(), wrapped))
                .isInstanceOf(CannotDecrypt.class);
        assertThatThrownBy(() -> InstallationKeys.random(randomness).dataKeys().open(owner, wrapped))
                .isInstanceOf(CannotDecrypt.class);
    }

    @Test
    void data_of_a_deleted_key_cannot_be_decrypted_with_another() {
        UUID owner = UUID.randomUUID();
        String value = key.dataKeys()
                .open(owner, key.dataKeys().make(owner, randomness))
                .encrypt(NAME, "Иван");

        refused(key.dataKeys().open(owner, key.dataKeys().make(owner, randomness)), NAME, value);
        refused(cipher, NAME, value);
    }

    private static void refused(FieldCipher cipher, ValuePlace place, String value) {
        assertThatThrownBy(() -> cipher.decrypt(place, value)).isInstanceOf(CannotDecrypt.class);
    }
}
