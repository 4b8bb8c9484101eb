package org.sklad.platform.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.SigningKey;

/** Signed packages: every byte counts. */
class PackageVerifierTest {
    private final SigningKey key =
            InstallationKeys.random(new Randomness(new SecureRandom())).packages();

    @TempDir
    Path folder;

    private byte[] good = {};

    @BeforeEach
    void pack() throws IOException {
        good = packed(
                key, Map.of("left.csv", "lot,quantity\r\n1,5\r\n", "invoices/a.jpg", "a picture", "empty.csv", ""));
    }

    private byte[] packed(SigningKey by, Map<String, String> contents) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (Map.Entry<String, String> each : contents.entrySet()) {
            Path file = folder.resolve("content-" + files.size());
            Files.writeString(file, each.getValue());
            files.put(each.getKey(), file);
        }
        Path zip = folder.resolve("package.zip");
        Files.deleteIfExists(zip);
        new PackageWriter(by).write(Map.of("what", "a test"), files, zip);
        return Files.readAllBytes(zip);
    }

    private static PackageVerifier.Verified verify(byte[] zip) throws PackageRefused, IOException {
        return PackageVerifier.verify(new ByteArrayInputStream(zip), any -> true);
    }

    private static boolean isRefused(byte[] zip) throws IOException {
        try {
            verify(zip);
            return false;
        } catch (PackageRefused refused) {
            return true;
        }
    }

    @Test
    void accepts_what_was_written() throws Exception {
        PackageVerifier.Verified verified = verify(good);
        assertThat(verified.key()).isEqualTo(key.verifying());
        assertThat(verified.manifest().about()).containsEntry("what", "a test");
        assertThat(verified.manifest().files())
                .extracting(PackagedFile::name)
                .containsExactly("empty.csv", "invoices/a.jpg", "left.csv");
    }

    @Test
    void any_program_opens_the_package() throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(good))) {
            Map<String, String> read = new LinkedHashMap<>();
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                read.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
            assertThat(read)
                    .containsEntry("invoices/a.jpg", "a picture")
                    .containsEntry("public-key.pem", key.verifying().pem())
                    .hasSize(6);
        }
    }

    @Test
    void rejects_every_changed_bit() throws Exception {
        for (int at = 0; at < good.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = good.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(isRefused(changed)).as("bit %d of byte %d", bit, at).isTrue();
            }
        }
    }

    @Test
    void rejects_every_removed_byte_and_every_shorter_file() throws Exception {
        for (int at = 0; at < good.length; at++) {
            assertThat(isRefused(without(at))).as("without byte %d", at).isTrue();
            assertThat(isRefused(Arrays.copyOf(good, at)))
                    .as("the first %d bytes", at)
                    .isTrue();
        }
    }

    private byte[] without(int at) {
        byte[] shorter = Arrays.copyOf(good, good.length - 1);
        System.arraycopy(good, at + 1, shorter, at, good.length - at - 1);
        return shorter;
    }

    @Test
    void rejects_every_added_byte() throws Exception {
        for (int at = 0; at <= good.length; at++) {
            for (int value : new int[] {0, 'P', at < good.length ? good[at] : 255}) {
                byte[] longer = new byte[good.length + 1];
                System.arraycopy(good, 0, longer, 0, at);
                longer[at] = (byte) value;
                System.arraycopy(good, at, longer, at + 1, good.length - at);
                assertThat(isRefused(longer)).as("%d at %d", value, at).isTrue();
            }
        }
    }

    @Test
    void rejects_the_same_files_packed_by_another_program() throws Exception {
        assertThat(isRefused(repacked(contents(good)))).isTrue();
    }

    /** The control: contents packed in our way are accepted, so that what follows fails for its own reason. */
    @Test
    void accepts_the_same_files_packed_in_the_same_way() throws Exception {
        assertThat(canonical(contents(good))).isEqualTo(good);
    }

    @Test
    void rejects_a_removed_an_added_and_a_renamed_file_and_another_order() throws Exception {
        for (String name : contents(good).keySet()) {
            Map<String, byte[]> less = contents(good);
            byte[] content = less.remove(name);
            assertThat(isRefused(canonical(less))).as("without %s", name).isTrue();
            Map<String, byte[]> last = contents(good);
            last.remove(name);
            last.put(name, content);
            assertThat(Arrays.equals(canonical(last), good) || isRefused(canonical(last)))
                    .as("%s at the end", name)
                    .isTrue();
            Map<String, byte[]> renamed = new LinkedHashMap<>();
            contents(good).forEach((each, bytes) -> renamed.put(each.equals(name) ? "x" + each : each, bytes));
            assertThat(isRefused(canonical(renamed))).as("%s renamed", name).isTrue();
            Map<String, byte[]> changed = contents(good);
            changed.put(name, "another".getBytes(StandardCharsets.UTF_8));
            assertThat(isRefused(canonical(changed))).as("%s changed", name).isTrue();
        }
        Map<String, byte[]> more = contents(good);
        more.put("zzz.csv", new byte[0]);
        assertThat(isRefused(canonical(more))).isTrue();
    }

    @Test
    void rejects_a_package_that_somebody_else_signed_if_the_key_is_known() throws Exception {
        SigningKey other =
                InstallationKeys.random(new Randomness(new SecureRandom())).packages();
        byte[] foreign = packed(other, Map.of("left.csv", "lot,quantity\r\n1,6\r\n"));
        assertThat(verify(foreign).key()).isEqualTo(other.verifying());
        assertThatThrownBy(() -> PackageVerifier.verify(new ByteArrayInputStream(foreign), key.verifying()::equals))
                .isInstanceOf(PackageRefused.class)
                .hasMessage("platform.package.other-key");
    }

    @Test
    void a_file_cannot_have_a_name_outside_the_package() {
        for (String name :
                new String[] {"../left.csv", "/left.csv", "a/b/left.csv", "C:left.csv", "left", "LEFT.csv"}) {
            assertThatThrownBy(() -> packed(key, Map.of(name, "")))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** An entry that says it has gigabytes ends with the file, and its size is compared before anything is read. */
    @ParameterizedTest
    @ValueSource(ints = {0x7FFF_FFFF, 0xFFFF_FFFF, 8_000_001})
    void rejects_entries_that_say_they_are_huge(int size) throws Exception {
        for (int header = 0; header + 30 < good.length; header++) {
            if (good[header] == 'P' && good[header + 1] == 'K' && good[header + 2] == 3) {
                byte[] hostile = good.clone();
                ByteBuffer.wrap(hostile).order(ByteOrder.LITTLE_ENDIAN).putInt(header + 22, size);
                assertThat(isRefused(hostile)).isTrue();
            }
        }
    }

    @Test
    void rejects_an_endless_stream_after_the_package_without_reading_it() throws Exception {
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(good), new InputStream() {
            private long read;

            @Override
            public int read() {
                return read(new byte[1], 0, 1) - 1;
            }

            @Override
            public int read(byte[] into, int at, int length) {
                read += length;
                if (read > 1_000_000) {
                    throw new IllegalStateException("read on");
                }
                Arrays.fill(into, at, at + length, (byte) 0);
                return length;
            }
        });
        assertThatThrownBy(() -> PackageVerifier.verify(endless, any -> true)).isInstanceOf(PackageRefused.class);
    }

    @Test
    void rejects_what_is_no_package() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            byte[] noise = new byte[random.nextInt(500)];
            random.nextBytes(noise);
            assertThat(isRefused(noise)).isTrue();
        }
    }

    private static Map<String, byte[]> contents(byte[] zip) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                contents.put(each.getName(), in.readAllBytes());
            }
        }
        return contents;
    }

    private static byte[] repacked(Map<String, byte[]> contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] canonical(Map<String, byte[]> contents) throws IOException {
        CanonicalZip zip = new CanonicalZip();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> each : contents.entrySet()) {
            CRC32 crc = new CRC32();
            crc.update(each.getValue());
            bytes.write(zip.header(each.getKey(), crc.getValue(), each.getValue().length));
            bytes.write(each.getValue());
        }
        bytes.write(zip.directory());
        return bytes.toByteArray();
    }
}
