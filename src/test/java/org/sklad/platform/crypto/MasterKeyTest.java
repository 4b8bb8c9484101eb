package org.sklad.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterKeyTest {
    private final Randomness randomness = new Randomness(new SecureRandom());
    private final MasterKey key = MasterKey.random(randomness);
    private final InstallationKeys keys = InstallationKeys.random(randomness);

    @Test
    void no_object_with_a_key_prints_it() {
        List<Object> secrets = List.of(
                key,
                MasterKeys.of(key),
                keys,
                keys.fields(),
                keys.dataKeys(),
                keys.hash(KeyPurpose.SIGN_IN),
                key.backups(),
                new Secret(randomness.token()));

        assertThat(secrets).allSatisfy(secret -> assertThat(secret).hasToString("***"));
    }

    @Test
    void returns_a_copy_of_the_bytes() {
        String before = key.fingerprint();
        key.bytes()[0] ^= 1;

        assertThat(key.fingerprint()).isEqualTo(before);
    }

    @Test
    void refuses_a_key_of_another_length() {
        assertThatThrownBy(() -> new MasterKey(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_the_same_key_has_the_same_fingerprint() {
        assertThat(key.fingerprint())
                .matches("[A-Za-z0-9_-]{16}")
                .isEqualTo(new MasterKey(key.bytes()).fingerprint())
                .isNotEqualTo(MasterKey.random(randomness).fingerprint());
    }

    /** Keys that an installation already derived stay the same. The expected keys follow RFC 5869, computed step by step. */
    @ParameterizedTest
    @CsvSource({
        "FIELDS, fields",
        "DATA_KEYS, data-keys",
        "SIGN_IN, hash/sign-in",
        "USED_IDS, hash/used-ids",
        "PEOPLE_IMPORT, hash/people-import",
        "NAME_TOKENS, hash/name-tokens",
        "RECEIVED_PACKS, hash/received-packs"
    })
    void derives_keys_of_earlier_versions_by_hkdf_sha256(KeyPurpose purpose, String info)
            throws GeneralSecurityException {
        byte[] extracted = hmac(new byte[32], key.bytes());
        byte[] derived = hmac(extracted, ("sklad/1/" + info + "\u0001").getBytes(StandardCharsets.UTF_8));

        assertThat(key.unwrap(key.derived(purpose))).isEqualTo(derived);
        assertThat(key.derived(purpose).generation()).isEqualTo(1);
    }

    @Test
    void an_installation_key_opens_only_under_its_master_key_and_for_its_purpose() {
        MasterKey other = MasterKey.random(randomness);
        InstallationKey made = key.make(KeyPurpose.SIGN_IN, 1, randomness);
        InstallationKey again = key.rewrap(made, other);

        assertThat(other.unwrap(again)).isEqualTo(key.unwrap(made)).hasSize(32);
        assertThatThrownBy(() -> key.unwrap(again)).isInstanceOf(CannotDecrypt.class);
        assertThatThrownBy(() -> key.unwrap(new InstallationKey("used-ids", 1, made.wrapped())))
                .isInstanceOf(CannotDecrypt.class);
        assertThatThrownBy(() -> key.unwrap(new InstallationKey("sign-in", 2, made.wrapped())))
                .isInstanceOf(CannotDecrypt.class);
    }

    @Test
    void hashes_for_different_purposes_cannot_be_compared() {
        assertThat(keys.hash(KeyPurpose.SIGN_IN).of("text"))
                .isEqualTo(keys.hash(KeyPurpose.SIGN_IN).of("text"))
                .isNotEqualTo(keys.hash(KeyPurpose.USED_IDS).of("text"))
                .isNotEqualTo(InstallationKeys.random(randomness)
                        .hash(KeyPurpose.SIGN_IN)
                        .of("text"));
    }

    @Test
    void a_hash_is_hmac_sha256_in_43_characters() throws GeneralSecurityException {
        byte[] bytes = randomness.bytes(32);

        assertThat(new KeyedHash(bytes).of("Иван"))
                .matches("[A-Za-z0-9_-]{43}")
                .isEqualTo(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(hmac(bytes, "Иван".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new KeyedHash(bytes).of("Иван".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void hashes_are_equal_only_if_every_character_is() {
        String hash = keys.hash(KeyPurpose.SIGN_IN).of("one");

        assertThat(KeyedHash.same(hash, hash)).isTrue();
        assertThat(KeyedHash.same(hash, keys.hash(KeyPurpose.SIGN_IN).of("two")))
                .isFalse();
        assertThat(KeyedHash.same(hash, hash.substring(1))).isFalse();
    }

    @Test
    void a_stream_opens_only_with_its_key_and_context() throws IOException {
        byte[] text = randomness.bytes(3_000_000);
        byte[] context = {1};
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = key.backups().encrypting(sealed, context)) {
            out.write(text);
        }

        assertThat(opened(key, sealed.toByteArray(), context)).isEqualTo(text);
        assertThatThrownBy(() -> opened(key, sealed.toByteArray(), new byte[] {2}))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(MasterKey.random(randomness), sealed.toByteArray(), context))
                .isInstanceOf(IOException.class);
    }

    private static byte[] opened(MasterKey key, byte[] sealed, byte[] context) throws IOException {
        return key.backups()
                .decrypting(new ByteArrayInputStream(sealed), context)
                .readAllBytes();
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
