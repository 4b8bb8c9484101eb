package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.platform.crypto.CannotDecrypt;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.InstallationKey;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyFile;
import org.sklad.platform.crypto.KeyFileRefused;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.MasterKeys;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.ValuePlace;

/** A rotation that is stopped after any of its steps is finished by the next run. */
class KeyRotationTest {
    private static final ValuePlace PLACE = new ValuePlace("operators", "otp_secret", "1");

    private final Randomness randomness = new Randomness(new SecureRandom());

    @TempDir
    Path folder;

    private KeyFile file() {
        return new KeyFile(folder.resolve("sklad.key"), Optional::empty);
    }

    private KeyRing open(Database database) {
        KeyFile file = file();
        return KeyRing.open(database, () -> file.keysOrMade(Optional.empty(), randomness), randomness);
    }

    private KeyRotation rotation(Database database, KeyRing ring, SealedRows rows, BooleanSupplier served) {
        return new KeyRotation(database, file(), ring, List.of(rows), served, Duration.ofMillis(200), randomness);
    }

    private static List<InstallationKey> stored(Database database) {
        return database.read(handle -> KeyRing.dao(handle).list());
    }

    /** Values in memory instead of rows. One value is renewed at a time. */
    private static final class Values implements SealedRows {
        private final List<String> values = new ArrayList<>();
        private int stopAfter = Integer.MAX_VALUE;

        @Override
        public int renewSome(Database database, InstallationKeys keys) {
            FieldCipher cipher = keys.fields();
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).startsWith(cipher.newestPattern().replace("%", ""))) {
                    if (stopAfter == 0) {
                        throw new StoppedHere();
                    }
                    stopAfter--;
                    values.set(i, cipher.renew(PLACE, values.get(i)));
                    return 1;
                }
            }
            return 0;
        }
    }

    private static final class StoppedHere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @EnumSource
    void a_rotation_stopped_after_any_step_is_finished_by_the_next_run(Engine engine) throws IOException {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            Database database = databases.database();
            KeyRing ring = open(database);
            Values rows = new Values();
            for (int i = 0; i < 3; i++) {
                rows.values.add(ring.keys().fields().encrypt(PLACE, "text " + i));
            }
            String hash = ring.keys().hash(KeyPurpose.NAME_TOKENS).of("Иван");
            String fingerprint = ring.keys().packages().verifying().fingerprint();
            MasterKey first = file().keys().current();
            List<InstallationKey> before = stored(database);

            // Stopped after the key file had both keys.
            file().replace(file().keys().withNext(MasterKey.random(randomness)), randomness);
            MasterKey second = file().keys().newest();
            assertThat(open(database).keys().fields().decrypt(PLACE, rows.values.get(0)))
                    .isEqualTo("text 0");

            // Stopped after the keys were wrapped again, then twice after a row was encrypted again.
            for (int renewed : new int[] {0, 1, 1}) {
                rows.stopAfter = renewed;
                assertThatThrownBy(() -> rotation(database, open(database), rows, () -> false)
                                .run())
                        .isInstanceOf(StoppedHere.class);
                KeyRing restarted = open(database);
                for (int i = 0; i < 3; i++) {
                    assertThat(restarted.keys().fields().decrypt(PLACE, rows.values.get(i)))
                            .isEqualTo("text " + i);
                }
            }
            byte[] both = Files.readAllBytes(folder.resolve("sklad.key"));
            rows.stopAfter = Integer.MAX_VALUE;
            KeyRotation.Outcome outcome =
                    rotation(database, open(database), rows, () -> false).run();

            assertThat(outcome).isEqualTo(new KeyRotation.Outcome(true, 1, second.fingerprint()));
            assertThat(file().keys().current().fingerprint()).isEqualTo(second.fingerprint());
            assertThat(file().keys().next()).isEmpty();
            assertThat(file().keys().retired())
                    .extracting(MasterKey::fingerprint)
                    .containsExactly(first.fingerprint());

            // Stopped just before the last write of the key file.
            Files.write(folder.resolve("sklad.key"), both);
            rotation(database, open(database), rows, () -> false).run();
            assertThat(file().keys().current().fingerprint()).isEqualTo(second.fingerprint());
            assertThat(file().keys().next()).isEmpty();

            KeyRing after = open(database);
            assertThat(after.keys().hash(KeyPurpose.NAME_TOKENS).of("Иван")).isEqualTo(hash);
            assertThat(after.keys().packages().verifying().fingerprint()).isEqualTo(fingerprint);
            assertThat(stored(database))
                    .allSatisfy(key ->
                            assertThatThrownBy(() -> first.rewrap(key, second)).isInstanceOf(CannotDecrypt.class));
            FieldCipher former = InstallationKeys.open(first, before).fields();
            assertThat(rows.values).allSatisfy(value -> {
                assertThat(value).startsWith("2.");
                assertThatThrownBy(() -> former.decrypt(PLACE, value)).isInstanceOf(CannotDecrypt.class);
                assertThatThrownBy(() -> former.decrypt(PLACE, value.replace("2.", "1.")))
                        .isInstanceOf(CannotDecrypt.class);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_rotation_adds_one_generation_and_the_former_one_is_kept(Engine engine) {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            Database database = databases.database();
            KeyRing ring = open(database);
            for (int i = 0; i < 3; i++) {
                assertThat(rotation(database, ring, new Values(), () -> false)
                                .run()
                                .resumed())
                        .isFalse();
            }
            assertThat(stored(database))
                    .filteredOn(key -> key.purpose().equals("data-keys"))
                    .extracting(InstallationKey::generation)
                    .containsExactly(3, 4);
            assertThat(stored(database)).hasSize(KeyPurpose.values().length + 2);
            assertThat(file().keys().retired()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_loads_the_new_keys_and_the_rotation_waits_for_it(Engine engine) {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            Database database = databases.database();
            KeyRing server = open(database);
            FieldCipher inUse = server.keys().fields();
            Values rows = new Values();
            rows.values.add(inUse.encrypt(PLACE, "text"));

            assertThatThrownBy(() ->
                            rotation(database, open(database), rows, () -> true).run())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Restart the server, then run the command again");
            assertThat(rows.values.get(0)).startsWith("1.");
            assertThat(inUse.decrypt(PLACE, rows.values.get(0))).isEqualTo("text");

            server.takeUp();
            String written = inUse.encrypt(PLACE, "written meanwhile");
            assertThat(written).startsWith("2.");
            assertThat(server.master().fingerprint())
                    .isEqualTo(file().keys().newest().fingerprint());
            rotation(database, open(database), rows, () -> true).run();
            assertThat(rows.values.get(0)).startsWith("2.");
            assertThat(inUse.decrypt(PLACE, rows.values.get(0))).isEqualTo("text");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_database_of_an_earlier_version_keeps_its_keys_until_a_rotation(Engine engine) {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            Database database = databases.database();
            MasterKey master = KeyFile.readOrMake(folder.resolve("sklad.key"), randomness);
            database.write(handle -> {
                KeyMark.set(handle, master.fingerprint());
                return handle;
            });
            List<InstallationKey> derived =
                    Arrays.stream(KeyPurpose.values()).map(master::derived).toList();
            InstallationKeys former = InstallationKeys.open(master, derived);
            String value = former.fields().encrypt(PLACE, "text");

            KeyRing ring = open(database);
            assertThat(ring.keys().fields().decrypt(PLACE, value)).isEqualTo("text");
            for (KeyPurpose purpose : KeyPurpose.values()) {
                if (!purpose.isReplacedByRotation() && purpose != KeyPurpose.PACKAGES) {
                    assertThat(ring.keys().hash(purpose).of("Иван"))
                            .isEqualTo(former.hash(purpose).of("Иван"));
                }
            }
            rotation(database, ring, new Values(), () -> false).run();
            String after = ring.keys().fields().encrypt(PLACE, "text").substring(2);
            assertThatThrownBy(() -> former.fields().decrypt(PLACE, "1." + after))
                    .isInstanceOf(CannotDecrypt.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_new_database_has_random_keys_and_opens_only_with_its_own_master_key(Engine engine) {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            Database database = databases.database();
            KeyRing ring = open(database);
            MasterKey master = file().keys().current();
            String value = ring.keys().fields().encrypt(PLACE, "text");
            List<InstallationKey> derived =
                    Arrays.stream(KeyPurpose.values()).map(master::derived).toList();

            assertThatThrownBy(() ->
                            InstallationKeys.open(master, derived).fields().decrypt(PLACE, value))
                    .isInstanceOf(CannotDecrypt.class);
            MasterKeys other = MasterKeys.of(MasterKey.random(randomness));
            assertThatThrownBy(() -> KeyRing.open(database, () -> other, randomness))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("does not belong");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_database_under_a_retired_key_opens_and_moves_to_the_present_one(Engine engine) throws IOException {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            Database database = databases.database();
            Values rows = new Values();
            rows.values.add(open(database).keys().fields().encrypt(PLACE, "text"));
            MasterKey first = file().keys().current();
            MasterKey present = MasterKey.random(randomness);
            file().replace(MasterKeys.of(first).withNext(present).promoted(), randomness);

            KeyRing ring = open(database);
            assertThatThrownBy(() -> rotation(database, ring, rows, () -> false).forget())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("key rotate");
            assertThat(file().keys().retired()).hasSize(1);
            assertThat(ring.keys().fields().decrypt(PLACE, rows.values.get(0))).isEqualTo("text");
            assertThat(rotation(database, ring, rows, () -> false).resume().key())
                    .isEqualTo(present.fingerprint());
            assertThat(rows.values.get(0)).startsWith("2.");
            assertThat(rotation(database, ring, rows, () -> false).forget()).isEqualTo(1);
            assertThat(file().keys().retired()).isEmpty();
            assertThat(open(database).keys().fields().decrypt(PLACE, rows.values.get(0)))
                    .isEqualTo("text");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE")
    void two_rotations_never_run_at_once(Engine engine) throws IOException {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            Database database = databases.database();
            KeyRing ring = open(database);
            byte[] before = Files.readAllBytes(folder.resolve("sklad.key"));
            file().alone(() -> assertThatThrownBy(() ->
                            rotation(database, ring, new Values(), () -> false).run())
                    .isInstanceOf(KeyFileRefused.class)
                    .hasMessageContaining("another command is changing it"));
            assertThat(Files.readAllBytes(folder.resolve("sklad.key"))).isEqualTo(before);
        }
    }
}
