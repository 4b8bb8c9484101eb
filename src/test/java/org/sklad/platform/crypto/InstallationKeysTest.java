package org.sklad.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class InstallationKeysTest {
    private static final ValuePlace PLACE = new ValuePlace("operators", "otp_secret", "1");

    private final Randomness randomness = new Randomness(new SecureRandom());
    private final MasterKey master = MasterKey.random(randomness);
    private final UUID owner = randomness.id();

    private List<InstallationKey> first() {
        return Arrays.stream(KeyPurpose.values())
                .map(purpose -> master.make(purpose, 1, randomness))
                .toList();
    }

    private List<InstallationKey> withSecond(List<InstallationKey> first) {
        List<InstallationKey> keys = new ArrayList<>(first);
        keys.add(master.make(KeyPurpose.FIELDS, 2, randomness));
        keys.add(master.make(KeyPurpose.DATA_KEYS, 2, randomness));
        return keys;
    }

    @Test
    void ciphers_in_use_switch_to_the_new_generation_and_still_open_the_former() {
        List<InstallationKey> stored = first();
        InstallationKeys keys = InstallationKeys.open(master, stored);
        FieldCipher fields = keys.fields();
        DataKeys dataKeys = keys.dataKeys();
        String before = fields.encrypt(PLACE, "text");
        WrappedKey wrapped = dataKeys.make(owner, randomness);
        String name = dataKeys.open(owner, wrapped).encrypt(PLACE, "Иван");

        keys.replace(master, withSecond(stored));

        assertThat(before).startsWith("1.");
        assertThat(fields.decrypt(PLACE, before)).isEqualTo("text");
        String renewed = fields.renew(PLACE, before);
        assertThat(renewed).startsWith("2.");
        assertThat(fields.newestPattern()).isEqualTo("2.%");
        assertThat(fields.decrypt(PLACE, renewed)).isEqualTo("text");
        WrappedKey again = dataKeys.renew(owner, wrapped);
        assertThat(again.value()).startsWith("2.");
        assertThat(dataKeys.open(owner, again).decrypt(PLACE, name)).isEqualTo("Иван");
        assertThatThrownBy(() -> InstallationKeys.open(master, stored).fields().decrypt(PLACE, renewed))
                .isInstanceOf(CannotDecrypt.class);
    }

    @Test
    void hashes_stay_the_same_when_the_master_key_changes() {
        List<InstallationKey> stored = first();
        MasterKey other = MasterKey.random(randomness);
        InstallationKeys after = InstallationKeys.open(
                other, stored.stream().map(key -> master.rewrap(key, other)).toList());

        assertThat(after.hash(KeyPurpose.NAME_TOKENS).of("иван"))
                .isEqualTo(InstallationKeys.open(master, stored)
                        .hash(KeyPurpose.NAME_TOKENS)
                        .of("иван"));
    }

    @Test
    void packages_made_before_a_rotation_are_verified_by_the_key_after_it() {
        List<InstallationKey> stored = first();
        byte[] manifest = {1, 2, 3};
        byte[] signature = InstallationKeys.open(master, stored).packages().sign(manifest);
        MasterKey other = MasterKey.random(randomness);
        VerifyingKey after = InstallationKeys.open(
                        other,
                        stored.stream().map(key -> master.rewrap(key, other)).toList())
                .packages()
                .verifying();

        assertThat(after.verifies(manifest, signature)).isTrue();
        assertThat(after.verifies(new byte[] {1, 2, 4}, signature)).isFalse();
        assertThat(VerifyingKey.ofPem(after.pem())).contains(after);
    }

    /** The first test vector of RFC 8032: the key is a plain Ed25519 key, which other programs verify too. */
    @Test
    void the_signing_key_is_a_key_of_rfc_8032() {
        SigningKey key = new SigningKey(
                HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

        assertThat(key.verifying().pem())
                .contains(Base64.getEncoder()
                        .encodeToString(HexFormat.of()
                                .parseHex("302a300506032b6570032100"
                                        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));
        assertThat(HexFormat.of().formatHex(key.sign(new byte[0])))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void refuses_keys_of_another_master_key_and_a_purpose_without_a_key() {
        List<InstallationKey> stored = first();

        assertThatThrownBy(() -> InstallationKeys.open(MasterKey.random(randomness), stored))
                .isInstanceOf(CannotDecrypt.class);
        assertThatThrownBy(() -> InstallationKeys.open(master, stored.subList(1, stored.size())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fields");
    }

    @Test
    void the_inventory_lists_exactly_the_purposes_with_the_effect_of_a_rotation() throws IOException {
        String text = Files.readString(Path.of("src/docs/data-protection.md"));
        List<String> listed = Pattern.compile(
                        "^\\| `([a-z-]+)` \\|.*\\| (new key|wrapped again) \\|", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(KeyPurpose.values())
                        .map(purpose ->
                                purpose.text() + (purpose.isReplacedByRotation() ? " new key" : " wrapped again"))
                        .toList());
    }
}
