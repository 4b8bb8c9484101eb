package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Client;
import org.sklad.harness.IcuSample;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.labels.Judges;

/**
 * The jar is small because the build leaves out unused parts of its libraries. The rest must work. {@code FirstStartIT} covers
 * passwords and both databases, and {@code CommandsIT} covers backups.
 */
class JarIT {
    private static final long MOST_BYTES = 60_000_000;
    private static final Path TESTS = Path.of("target", "test-classes").toAbsolutePath();

    @Test
    void is_at_most_60_megabytes() throws IOException {
        assertThat(Files.size(SkladFolder.JAR)).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void contains_sqlite_for_exactly_the_supported_platforms() throws IOException {
        try (JarFile jar = new JarFile(SkladFolder.JAR.toFile())) {
            assertThat(jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.matches("org/sqlite/native/.*[^/]"))
                            .map(name -> name.replaceAll("org/sqlite/native/(.*)/[^/]+", "$1")))
                    .containsExactlyInAnyOrder(
                            "Linux/aarch64",
                            "Linux/x86_64",
                            "Linux-Musl/aarch64",
                            "Linux-Musl/x86_64",
                            "Mac/aarch64",
                            "Mac/x86_64",
                            "Windows/x86_64");
        }
    }

    /** The tests run on all of ICU's data; the jar has a third of it. */
    @Test
    void formats_and_sorts_text_as_with_the_complete_icu() throws Exception {
        URL[] jarAndSample = {SkladFolder.JAR.toUri().toURL(), TESTS.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(jarAndSample, ClassLoader.getPlatformClassLoader())) {
            Supplier<?> inJar = (Supplier<?>)
                    loader.loadClass(IcuSample.class.getName()).getConstructor().newInstance();
            assertThat(inJar).isNotInstanceOf(IcuSample.class);

            Map<Object, Object> found = new HashMap<>((Map<?, ?>) inJar.get());
            new IcuSample().get().forEach(found::remove);
            assertThat(found).isEmpty();
        }
    }

    /** Its translations are left out, and its messages are for the log. */
    @Test
    void the_driver_of_postgresql_speaks_english_in_any_country() throws Exception {
        String message = "The connection attempt failed.";
        Locale here = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("bg"));
        URL[] jar = {SkladFolder.JAR.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
            assertThat(loader.loadClass("org.postgresql.util.GT")
                            .getMethod("tr", String.class, Object[].class)
                            .invoke(null, message, new Object[0]))
                    .isEqualTo(message);
        } finally {
            Locale.setDefault(here);
        }
    }

    @Test
    void finds_a_person_by_another_spelling_and_prints_their_receipt_in_arabic() {
        try (SkladFolder folder = new SkladFolder();
                RunningSklad sklad = folder.startJar()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client worker = sklad.addOperator(admin, "worker", "field@HAR", "warehouse@HAR");
            String caseCode = worker.post(
                            "/api/v1/beneficiaries",
                            form(
                                    "centre",
                                    "HAR",
                                    "sex",
                                    "MALE",
                                    "identity",
                                    Map.of("name", "محمد کریمی", "birthDate", "1988-04-05")))
                    .expect(201)
                    .at("/caseCode");
            assertThat(worker.post(
                                    "/api/v1/beneficiaries/searches",
                                    form("centre", "HAR", "name", "Mohammad Karimi", "purpose", "CONSULTATION"))
                            .expect(201)
                            .at("/persons/0/caseCode"))
                    .isEqualTo(caseCode);

            String receipt = "/handouts/" + handOut(admin, worker, caseCode) + "/receipt.pdf?language=ar";

            assertThat(Judges.text(folder.path(), worker.bytes(receipt))).contains("Hand soap", "إيصال");
        }
    }

    private static String handOut(Client admin, Client worker, String caseCode) {
        Map<String, String> name = Map.of("bg", "Сапун", "en", "Hand soap");
        admin.post("/api/v1/items", Map.of("sku", "SOAP", "name", name, "category", "HYGIENE", "unit", "PIECE"))
                .expect(201);
        Map<String, Object> line = Map.of("item", "SOAP", "quantity", 2);
        worker.post(
                        "/api/v1/consignments",
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Каритас",
                                "reference",
                                "R",
                                "lines",
                                List.of(line)))
                .expect(201);
        return worker.post(
                        "/api/v1/handouts",
                        form(
                                "beneficiary",
                                caseCode,
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "lines",
                                List.of(line),
                                "acknowledgement",
                                Map.of("kind", "declined")))
                .expect(201)
                .at("/id");
    }

    private static Map<String, Object> form(Object... fields) {
        return OneCentre.form(fields);
    }
}
