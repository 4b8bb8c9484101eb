package org.sklad.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    private final Randomness randomness = new Randomness(new SecureRandom());

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("sklad.key");
    }

    @Test
    void makes_a_key_once_and_reads_it_back() {
        MasterKey made = KeyFile.readOrMake(file, randomness);

        assertThat(KeyFile.readOrMake(file, randomness).bytes()).isEqualTo(made.bytes());
        assertThat(KeyFile.read(file).bytes()).isEqualTo(made.bytes());
    }

    @Test
    void writes_one_private_line_of_tag_and_base64_and_no_other_file() throws IOException {
        KeyFile.readOrMake(file, randomness);

        assertThat(Files.readString(file)).matches("sklad-key-1 [A-Za-z0-9+/]{43}=\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(namesInFolder()).containsExactly("sklad.key");
    }

    @Test
    void every_installation_gets_its_own_key() {
        assertThat(KeyFile.readOrMake(file, randomness).bytes())
                .isNotEqualTo(KeyFile.readOrMake(folder.resolve("other.key"), randomness)
                        .bytes());
    }

    @Test
    void refuses_a_missing_key_and_makes_none_if_data_exists() {
        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("Put the file back");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw-rw-rw-"})
    void refuses_a_key_that_other_users_can_read_or_change(String rights) throws IOException {
        KeyFile.readOrMake(file, randomness);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> KeyFile.readOrMake(file, randomness)).isInstanceOf(KeyFileRefused.class);
    }

    @Test
    void accepts_a_read_only_key_file() throws IOException {
        MasterKey made = KeyFile.readOrMake(file, randomness);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

        assertThat(KeyFile.read(file).bytes()).isEqualTo(made.bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sklad-key-1 ",
                "sklad-key-2 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "sklad-key-1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
                "sklad-key-1 AAAAAAAAAAAAAAAAAAAAA AAAAAAAAAAAAAAAAAAAAA=",
                "sklad-key-1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore",
                "sklad-key-1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=AAAA",
            })
    void refuses_a_malformed_key_and_keeps_the_file(String text) throws IOException {
        KeyFile.readOrMake(file, randomness);
        Files.writeString(file, text);

        assertThatThrownBy(() -> KeyFile.readOrMake(file, randomness))
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("not a key file");
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void reads_a_typed_key_without_a_line_end() throws IOException {
        MasterKey made = KeyFile.readOrMake(file, randomness);
        Files.writeString(file, Files.readString(file).strip());

        assertThat(KeyFile.read(file).bytes()).isEqualTo(made.bytes());
    }

    @Test
    void a_refusal_never_contains_the_key() throws IOException {
        KeyFile.readOrMake(file, randomness);
        String key = Files.readString(file).split(" ", -1)[1].strip();
        Files.writeString(file, "sklad-key-1  " + key);

        assertThatThrownBy(() -> KeyFile.read(file))
                .satisfies(refusal -> assertThat(refusal).hasMessageNotContaining(key));
    }

    @Test
    void refuses_to_make_a_key_in_a_missing_folder() {
        assertThatThrownBy(() -> KeyFile.readOrMake(folder.resolve("none/sklad.key"), randomness))
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    void never_overwrites_an_existing_file() throws IOException {
        Files.createSymbolicLink(file, folder.resolve("unmounted-drive.key"));

        assertThatThrownBy(() -> KeyFile.readOrMake(file, randomness)).isInstanceOf(KeyFileRefused.class);
        assertThat(file).isSymbolicLink();
        assertThat(namesInFolder()).containsExactly("sklad.key");
    }

    @Test
    void simultaneous_starts_make_one_key() throws Exception {
        int starts = 8;
        ExecutorService threads = Executors.newFixedThreadPool(starts);
        try {
            for (int round = 0; round < 20; round++) {
                Path each = folder.resolve("round-" + round + ".key");
                CyclicBarrier together = new CyclicBarrier(starts);
                List<Future<String>> fingerprints = new ArrayList<>();
                for (int i = 0; i < starts; i++) {
                    fingerprints.add(threads.submit(() -> {
                        together.await();
                        return KeyFile.readOrMake(each, randomness).fingerprint();
                    }));
                }
                for (Future<String> fingerprint : fingerprints) {
                    assertThat(fingerprint.get()).isEqualTo(KeyFile.read(each).fingerprint());
                }
            }
        } finally {
            threads.shutdown();
        }
        assertThat(namesInFolder()).hasSize(20);
    }

    private KeyFile with(String passphrase) {
        return new KeyFile(
                file,
                () -> Optional.of(passphrase).filter(text -> !text.isEmpty()).map(Secret::new));
    }

    private static List<String> fingerprints(MasterKeys keys) {
        return Stream.concat(Stream.of(keys.current(), keys.newest()), keys.retired().stream())
                .map(MasterKey::fingerprint)
                .toList();
    }

    @Test
    void has_the_next_and_the_retired_keys_on_separate_lines() throws IOException {
        MasterKey first = KeyFile.readOrMake(file, randomness);
        MasterKey second = MasterKey.random(randomness);
        KeyFile keyFile = with("");

        keyFile.replace(keyFile.keys().withNext(second), randomness);
        assertThat(Files.readString(file))
                .matches("sklad-key-1 [A-Za-z0-9+/]{43}=\nsklad-key-next-1 [A-Za-z0-9+/]{43}=\n");
        assertThat(fingerprints(keyFile.keys())).containsExactly(first.fingerprint(), second.fingerprint());
        assertThat(keyFile.keys().find(first.fingerprint())).isPresent();

        keyFile.replace(keyFile.keys().promoted(), randomness);
        keyFile.replace(keyFile.keys().withNext(MasterKey.random(randomness)).promoted(), randomness);
        assertThat(Files.readString(file))
                .matches("sklad-key-1 [A-Za-z0-9+/]{43}=\n(sklad-key-retired-1 [A-Za-z0-9+/]{43}=\n){2}");
        assertThat(keyFile.keys().retired())
                .extracting(MasterKey::fingerprint)
                .containsExactly(second.fingerprint(), first.fingerprint());
        keyFile.replace(keyFile.keys().withoutRetired(), randomness);
        assertThat(keyFile.keys().find(first.fingerprint())).isEmpty();
    }

    @Test
    void a_replaced_file_is_private_and_drafts_of_killed_processes_are_deleted() throws IOException {
        KeyFile.readOrMake(file, randomness);
        Path draft = folder.resolve("sklad.key." + randomness.token());
        Files.writeString(draft, Files.readString(file));
        Files.writeString(folder.resolve("sklad.key.erased"), "");

        with("").replace(with("").keys().withNext(MasterKey.random(randomness)), randomness);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(namesInFolder()).containsExactlyInAnyOrder("sklad.key", "sklad.key.erased");
    }

    @Test
    void a_file_that_cannot_be_replaced_stays_unchanged() throws IOException {
        KeyFile.readOrMake(file, randomness);
        String before = Files.readString(file);
        MasterKeys keys = with("").keys();
        Path away = folder.resolve("away");
        Files.createDirectory(away);
        Files.move(file, away.resolve("sklad.key"));
        Files.createDirectory(file);
        Files.writeString(file.resolve("in the way"), "");

        assertThatThrownBy(() -> with("").replace(keys, Optional.empty(), randomness))
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("cannot be changed");
        assertThat(Files.readString(away.resolve("sklad.key"))).isEqualTo(before);
        assertThat(namesInFolder()).containsExactlyInAnyOrder("sklad.key", "away");
    }

    @Test
    void a_passphrase_can_be_set_changed_and_removed() throws IOException {
        MasterKey made = KeyFile.readOrMake(file, randomness);
        KeyFile keyFile = with("зелени ръкавици за март");
        assertThat(keyFile.isProtected()).isFalse();

        keyFile.replace(keyFile.keys(), Optional.of(new Secret("зелени ръкавици за март")), randomness);
        assertThat(Files.readString(file))
                .matches("sklad-key-protected-1 m=47104 t=1 [A-Za-z0-9+/=]+ [A-Za-z0-9+/=]+\n");
        assertThat(keyFile.isProtected()).isTrue();
        assertThat(keyFile.keys().current().fingerprint()).isEqualTo(made.fingerprint());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        // A rotation rewrites the file and keeps the passphrase.
        keyFile.replace(keyFile.keys().withNext(MasterKey.random(randomness)), randomness);
        assertThat(keyFile.isProtected()).isTrue();
        assertThat(keyFile.keys().next()).isPresent();

        String before = Files.readString(file);
        assertThatThrownBy(() -> with("зелени ръкавици за май").keys())
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("the passphrase does not open it");
        assertThatThrownBy(() -> with("").keys())
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("SKLAD_KEY_PASSPHRASE");
        assertThatThrownBy(() -> with("зелени ръкавици за май").keysOrMade(Optional.empty(), randomness))
                .isInstanceOf(KeyFileRefused.class);
        assertThat(Files.readString(file)).as("the key does not change").isEqualTo(before);

        keyFile.replace(keyFile.keys(), Optional.empty(), randomness);
        assertThat(KeyFileText.parse(Files.readString(file))).isPresent();
    }

    @Test
    void makes_no_file_under_a_garbled_passphrase() {
        Secret garbled = new Secret("\uFFFD".repeat(20));
        KeyFile made = new KeyFile(folder.resolve("new.key"), () -> Optional.of(garbled));

        assertThatThrownBy(() -> made.keysOrMade(Optional.of(garbled), randomness))
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("LC_ALL=C.UTF-8");
        assertThat(folder.resolve("new.key")).doesNotExist();
    }

    @Test
    void refuses_a_protected_file_that_was_changed_or_needs_too_much_memory() throws IOException {
        KeyFile.readOrMake(file, randomness);
        KeyFile keyFile = with("зелени ръкавици за март");
        keyFile.replace(keyFile.keys(), Optional.of(new Secret("зелени ръкавици за март")), randomness);
        String whole = Files.readString(file);

        Files.writeString(file, whole.replace("t=1", "t=2"));
        assertThatThrownBy(keyFile::keys).isInstanceOf(KeyFileRefused.class).hasMessageContaining("does not open");
        Files.writeString(file, whole.replace("m=47104", "m=9999999"));
        assertThatThrownBy(keyFile::keys).isInstanceOf(KeyFileRefused.class).hasMessageContaining("damaged");
        Files.writeString(file, whole.substring(0, 70));
        assertThatThrownBy(keyFile::keys).isInstanceOf(KeyFileRefused.class).hasMessageContaining("damaged");
    }

    private List<String> namesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
