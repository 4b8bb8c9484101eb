package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.aid.expenses.ExpenseKind;
import org.sklad.harness.Client;
import org.sklad.harness.House;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.installation.Installation;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.TestDatabases;

/** A person's bytes in the files of a running server: none after the erasure, and none in clear at any time. */
class LeftOnDiskIT {
    private static final Duration MOST = Duration.ofSeconds(20);

    /** Search tokens of names are stored as bytes and not as text. */
    private static final Pattern TOKEN = Pattern.compile("-?[0-9]{12,}");

    /** Shorter texts would match by chance. */
    private static final int LONG_ENOUGH = 11;

    /** Returns the wrapped key, encrypted texts and codes as written in the database. */
    private static Set<String> traces(House house) throws SQLException {
        return house.texts().stream()
                .filter(each ->
                        each.length() >= LONG_ENOUGH && !TOKEN.matcher(each).matches())
                .collect(Collectors.toSet());
    }

    private static void backUp(House house) {
        house.admin.form("/settings/backups", Map.of()).expect(303);
        assertThat(house.admin.get("/settings/backups").expect(200).text()).doesNotContain("role=\"alert\">");
    }

    private static Set<String> found(House house, Set<String> traces) throws IOException {
        return found(house.folder.data(), traces);
    }

    private static Set<String> found(Path folder, Set<String> traces) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = read(file);
                traces.stream().filter(bytes::contains).forEach(found::add);
            }
        }
        return found;
    }

    /** Returns an empty text for a file that was deleted meanwhile. */
    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static String everything(House house) {
        String code = house.knownPerson();
        house.asked(code, "GIVEN");
        house.treated(code, word -> "Дума " + word);
        house.paid(code, word -> "Дума " + word);
        house.consulted(code, word -> "Дума " + word);
        house.referred(code, word -> "Дума " + word);
        house.helped(code);
        return code;
    }

    @Test
    void an_erased_person_is_in_no_file_of_the_running_server() throws Exception {
        try (House house = new House(Engine.SQLITE)) {
            String code = everything(house);
            Set<String> traces = traces(house);
            assertThat(traces).hasSizeGreaterThan(20);
            assertThat(found(house, traces)).isEqualTo(new TreeSet<>(traces));
            backUp(house);
            assertThat(found(house.folder.data().resolve("tmp"), traces))
                    .as("the copy for comparison with the next backup")
                    .isEqualTo(new TreeSet<>(traces));
            house.left(code);
            house.erase(code, form()).expect(201);
            assertThat(found(house, traces)).isEmpty();
            backUp(house);
            assertThat(house.folder.data().resolve("tmp/backups/database")).exists();
            assertThat(found(house, traces)).as("after the next backup").isEmpty();
        }
    }

    @Test
    void an_erased_person_leaves_the_log_when_the_last_reader_of_an_older_state_ends() throws Exception {
        try (House house = new House(Engine.SQLITE)) {
            String code = everything(house);
            Set<String> traces = traces(house);
            house.left(code);
            try (Connection reader =
                            DriverManager.getConnection(house.folder.database().url());
                    Statement statement = reader.createStatement()) {
                reader.setAutoCommit(false);
                statement.executeQuery("select count(*) from data_keys").close();
                house.erase(code, form()).expect(201);
                assertThat(found(house, traces))
                        .as("the reader still needs them")
                        .isNotEmpty();
                reader.rollback();
            }
            Set<String> left = found(house, traces);
            for (long end = System.nanoTime() + MOST.toNanos(); !left.isEmpty() && System.nanoTime() < end; ) {
                Thread.onSpinWait();
                left = found(house, traces);
            }
            assertThat(left).as("without another write").isEmpty();
        }
    }

    @Test
    void an_identity_without_consent_is_in_no_file_of_the_running_server() throws Exception {
        try (House house = new House(Engine.SQLITE)) {
            String code = house.person(1).at("/caseCode");
            Set<String> traces = new TreeSet<>(
                    house.texts(List.of("select name from identities", "select birth_date from identities")));
            assertThat(found(house, traces)).hasSize(2);
            backUp(house);
            house.asked(code, "REFUSED");
            assertThat(found(house, traces)).isEmpty();
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_server_makes_a_readable_folder_and_all_its_files_private() throws Exception {
        try (SkladFolder folder = new SkladFolder()) {
            Path data = Files.createDirectory(folder.data());
            TestDatabases.writeMigrated(data.resolve(Installation.FILE));
            Files.setPosixFilePermissions(
                    data.resolve(Installation.FILE), PosixFilePermissions.fromString("rw-r--r--"));
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (RunningSklad sklad = folder.start()) {
                sklad.firstAdministrator();
                Files.walkFileTree(data, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
                            throws IOException {
                        assertThat(rights(each)).as(each.toString()).isEqualTo("rwx------");
                        // The driver unpacks its library there by itself, in a folder that others cannot open.
                        return each.endsWith("native") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                        assertThat(rights(each)).as(each.toString()).isEqualTo("rw-------");
                        return FileVisitResult.CONTINUE;
                    }
                });
                assertThat(data.resolve("sklad.db-wal")).exists();
                assertThat(rights(folder.path().resolve("sklad.key"))).isEqualTo("rw-------");
            }
        }
    }

    private static List<String> kinds(House house) throws SQLException {
        return house.texts(List.of(
                "select kind from vulnerabilities",
                "select vulnerabilities from handouts where vulnerabilities <> ''",
                "select kind from medical_expenses"));
    }

    private static Set<String> inClear(Collection<String> texts) {
        return names().stream()
                .filter(name -> texts.stream().anyMatch(text -> text.contains(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shown(Client manager, String code) {
        return manager.get("/api/v1/beneficiaries/" + code).expect(200).text()
                + manager.get("/api/v1/medical-expenses?centre=HAR&beneficiary=" + code)
                        .expect(200)
                        .text();
    }

    private static void writeInClear(House house) throws SQLException {
        DatabaseSettings settings = house.folder.database();
        try (Connection connection = settings.isSqlite()
                        ? DriverManager.getConnection(settings.url())
                        : DriverManager.getConnection(
                                settings.url(),
                                settings.user(),
                                settings.password().reveal());
                Statement statement = connection.createStatement()) {
            for (Vulnerability kind : Vulnerability.values()) {
                statement.execute("insert into vulnerabilities select beneficiary, '" + kind
                        + "', min(noted_at), min(noted_by) from vulnerabilities group by beneficiary");
            }
            statement.execute("delete from vulnerabilities where kind like '1.%'");
            statement.execute("update medical_expenses set kind = 'DENTAL'");
            statement.execute(
                    "update handouts set vulnerabilities = 'DISABILITY PREGNANT' where vulnerabilities <> ''");
        }
    }

    @ParameterizedTest
    @EnumSource
    void vulnerabilities_are_in_clear_in_no_row_and_no_file(Engine engine) throws Exception {
        try (House house = new House(engine)) {
            String code = house.knownPerson();
            house.helped(code);
            house.paid(code, UnaryOperator.identity());
            String before = shown(house.manager, code);
            assertThat(before).contains(names());
            assertThat(kinds(house))
                    .hasSizeGreaterThan(Vulnerability.values().length)
                    .doesNotHaveDuplicates();
            assertThat(inClear(kinds(house))).isEmpty();
            if (engine == Engine.SQLITE) {
                assertThat(found(house, names())).isEmpty();
            }

            writeInClear(house);
            assertThat(inClear(kinds(house))).hasSize(Vulnerability.values().length + 1);
            house.sklad.close();
            house.sklad = house.folder.start();

            assertThat(inClear(kinds(house))).as("rows of an older program").isEmpty();
            if (engine == Engine.SQLITE) {
                assertThat(found(house, names()))
                        .as("and the values of those rows")
                        .isEmpty();
            }
            assertThat(shown(house.sklad.signIn("manager"), code)).isEqualTo(before);
            house.folder.run("check").expect(0);
        }
    }

    private static Set<String> names() {
        return Stream.concat(Stream.of(Vulnerability.values()), Stream.of(ExpenseKind.DENTAL))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }
}
