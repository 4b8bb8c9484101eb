package org.sklad.oversight.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.harness.EveryDocument;
import org.sklad.harness.HistoryActs;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TestFeatures;
import org.sklad.installation.Features;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.feature.Base;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.packages.PackageRefused;
import org.sklad.platform.packages.PackageVerifier;

/**
 * The verifier as anybody runs it: its own process, in an empty folder, without settings and without a database. The package is of a
 * random history. Thousands of changes are verified in this process by the same code.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyPackageIT {
    private static final long SEED = Long.getLong("seed", 20_261_130L);
    private static final int ACTS = 150;

    /** Positions of the contents that are tried, apart from every byte of the structure. */
    private static final int SAMPLE = 4_000;

    @TempDir
    Path folder;

    private byte[] good = {};
    private String fingerprint = "";
    private String pem = "";

    private record Ran(int code, String said) {}

    @BeforeAll
    void make() throws IOException {
        try (TestDatabases databases = TestDatabases.open(Engine.SQLITE)) {
            EveryDocument documents = new EveryDocument(
                    new TestStock(databases.database()), databases.folder().path());
            HistoryActs acts = new HistoryActs(documents);
            Random random = new Random(SEED);
            for (int i = 0; i < ACTS; i++) {
                try {
                    acts.choose(random, Set.of()).send();
                } catch (Refusal no) {
                    // Random acts may break rules.
                }
            }
            Access access = documents.desk.access;
            Base base = TestFeatures.base(access.base, databases.folder().path());
            Features features = TestFeatures.on(base);
            EvidencePackages packages =
                    new EvidenceFeature(base, features.access, features.donors, features.labels).packages;
            SourceCode source = features.donors
                    .sources
                    .list(SourceKind.FUNDING_SOURCE, "", 1)
                    .get(0)
                    .code();
            Operator auditor = access.operator(Access.unique("auditor"), "auditor@*");
            EvidencePeriod period = new EvidencePeriod(
                    documents.desk.stock.today().minusDays(100),
                    documents.desk.stock.today().plusDays(1));
            EvidencePackages.Made made = packages.make(source, period, auditor);
            good = made.content().readAllBytes();
            made.content().close();
            fingerprint = packages.key().fingerprint();
            pem = packages.key().pem();
        }
    }

    private Ran verify(byte[] zip, String... more) throws Exception {
        Path file = folder.resolve("package.zip");
        Files.write(file, zip);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-jar",
                SkladFolder.JAR.toString(),
                "verify-package",
                file.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        return new Ran(process.exitValue(), said);
    }

    @Test
    void the_process_accepts_the_true_package_with_and_without_a_key() throws Exception {
        Ran plain = verify(good);
        assertThat(plain.said())
                .contains("The package is whole", "Пакетът е цял", fingerprint, "Compare this fingerprint");
        assertThat(plain.code()).isZero();
        Ran byFingerprint = verify(good, "--key", fingerprint);
        assertThat(byFingerprint.said()).contains("This is the key that you gave");
        assertThat(byFingerprint.code()).isZero();
        Path key = Files.writeString(folder.resolve("key.pem"), pem);
        assertThat(verify(good, "--key", key.toString()).code()).isZero();
    }

    @Test
    void the_process_rejects_another_key_and_a_changed_added_or_removed_byte() throws Exception {
        Ran other = verify(good, "--key", "0".repeat(64));
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.said()).contains("another key", "друг ключ").doesNotContain("Exception");
        assertThat(verify(good, "--key", "no-such-file").code()).isEqualTo(1);
        byte[] changed = good.clone();
        changed[good.length / 2] ^= 1;
        Ran ran = verify(changed);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("was changed", "е променен").doesNotContain("Exception", "\tat ");
        assertThat(verify(Arrays.copyOf(good, good.length + 1)).code()).isEqualTo(1);
        assertThat(verify(Arrays.copyOf(good, good.length - 1)).code()).isEqualTo(1);
        assertThat(verify(new byte[0]).code()).isEqualTo(1);
    }

    private boolean isRefused(byte[] zip) throws IOException {
        try {
            PackageVerifier.verify(new ByteArrayInputStream(zip), any -> true);
            return false;
        } catch (PackageRefused refused) {
            return true;
        }
    }

    /** The control. */
    @Test
    void the_same_code_accepts_the_package_in_this_process() throws Exception {
        assertThat(isRefused(good)).isFalse();
    }

    @Test
    void thousands_of_changes_are_rejected() throws Exception {
        Random random = new Random(SEED);
        List<Integer> positions = new ArrayList<>(structure());
        for (int i = 0; i < SAMPLE; i++) {
            positions.add(random.nextInt(good.length));
        }
        assertThat(positions).hasSizeGreaterThan(SAMPLE + 500);
        for (int at : positions) {
            byte[] changed = good.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            assertThat(isRefused(changed))
                    .as("seed %d, byte %d changed", SEED, at)
                    .isTrue();
        }
        for (int i = 0; i < SAMPLE / 4; i++) {
            int at = random.nextInt(good.length);
            byte[] shorter = Arrays.copyOf(good, good.length - 1);
            System.arraycopy(good, at + 1, shorter, at, good.length - at - 1);
            assertThat(isRefused(shorter))
                    .as("seed %d, byte %d removed", SEED, at)
                    .isTrue();
            byte[] longer = Arrays.copyOf(good, good.length + 1);
            System.arraycopy(good, at, longer, at + 1, good.length - at);
            longer[at] = (byte) random.nextInt(256);
            assertThat(isRefused(longer)).as("seed %d, byte %d added", SEED, at).isTrue();
        }
    }

    /** Returns the place of every byte that is not content: the headers of the files, and the directory at the end. */
    private List<Integer> structure() {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at + 4 < good.length; at++) {
            boolean header = good[at] == 'P' && good[at + 1] == 'K' && good[at + 2] == 3 && good[at + 3] == 4;
            boolean entry = good[at] == 'P' && good[at + 1] == 'K' && (good[at + 2] == 1 || good[at + 2] == 5);
            int length = header ? 30 + good[at + 26] : entry ? good.length - at : 0;
            for (int i = 0; i < Math.min(length, 120); i++) {
                places.add(Math.min(at + i, good.length - 1));
            }
        }
        return places;
    }
}
