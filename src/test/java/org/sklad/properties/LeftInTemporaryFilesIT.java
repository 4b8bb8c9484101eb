package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.MultipartBody;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/**
 * Uploaded names of people are in no temporary file that others can read, and in no temporary file after the request. The server
 * has its own system folder for temporary files, in which it must leave nothing.
 */
class LeftInTemporaryFilesIT {
    private static final String NAME = "Zarifamaryam";
    private static final String CSV = "text/csv";
    private static final String GONE = "no file any more";
    private static final byte[] CANARY = NAME.getBytes(StandardCharsets.UTF_8);

    private SkladFolder folder = new SkladFolder();
    private Path system = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private RunningSklad sklad;

    @SuppressWarnings("NullAway.Init")
    private Client field;

    @BeforeEach
    void start() throws IOException {
        folder = SkladFolder.on(Engine.SQLITE);
        system = Files.createDirectory(folder.path().resolve("system-tmp"));
        sklad = child();
        Client admin = sklad.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        field = sklad.addOperator(admin, "field", "field@HAR", "manager@HAR", "warehouse@HAR");
    }

    @AfterEach
    void stop() {
        sklad.close();
        folder.close();
    }

    private RunningSklad child() {
        return folder.startChild("-Djava.io.tmpdir=" + system);
    }

    @Test
    void an_upload_leaves_no_file_whatever_its_outcome() throws IOException {
        String good = people(20);
        importPeople(good, true).expect(200);
        importPeople(good, false).expect(200);
        importPeople("name,colour\n" + NAME + ",red\n", false).expect(422);
        importPeople("\"" + NAME, false).expect(422);
        page(good.getBytes(StandardCharsets.UTF_8)).expect(200);
        page((NAME + "\n").repeat(3).getBytes(StandardCharsets.UTF_8)).expect(422);
        assertThat(field.send("POST", "/repairs", MultipartBody.TYPE, BodyPublishers.ofByteArray(report()))
                        .status())
                .isIn(400, 422);
        assertThat(field.with("Accept", CSV)
                        .get("/api/v1/beneficiaries?centre=HAR")
                        .status())
                .isEqualTo(200);
        assertThat(field.get("/api/v1/nowhere/" + NAME).status()).isEqualTo(404);

        assertNothingIn(tmp());
        assertNothingIn(system);
        assertThat(openFiles()).isEmpty();
    }

    @Test
    void an_incoming_upload_is_in_a_private_file_that_is_deleted_with_its_request() throws Exception {
        try (Socket sender = begin()) {
            await(() -> openFiles().stream().anyMatch(LeftInTemporaryFilesIT::holdsCanary));
            assertPrivate();
            assertThat(sender.isConnected()).isTrue();
        }
        await(() -> openFiles().isEmpty());
        assertNothingIn(tmp());
        assertNothingIn(system);
        assertThat(importPeople(people(1), true).expect(200).at("/created")).isEqualTo("1");
    }

    @Test
    void files_left_by_a_killed_server_are_swept_at_the_next_start() throws Exception {
        try (Socket sender = begin()) {
            await(() -> openFiles().stream().anyMatch(LeftInTemporaryFilesIT::holdsCanary));
            assertThat(sender.isConnected()).isTrue();
            sklad.kill();
        }
        // A kill between creating a file and unlinking it, or while a list is read, leaves a named file.
        Files.write(tmp().resolve("sklad-sheet1.tmp"), CANARY);
        Files.createDirectories(tmp().resolve("backup"));
        Files.write(tmp().resolve("backup").resolve("sklad.db"), CANARY);
        sklad = child();
        assertThat(everythingIn(tmp())).noneMatch(LeftInTemporaryFilesIT::holdsCanary);
        assertNothingIn(tmp());
        assertNothingIn(system);
    }

    @Test
    void a_list_in_reading_is_in_a_private_file_that_is_swept_after_a_kill() throws Exception {
        Thread sender = new Thread(() -> {
            try {
                field.trySend("POST", "/api/v1/beneficiaries/import?dryRun=true", CSV, body(people(10_000)));
            } catch (IOException killed) {
                return;
            }
        });
        sender.start();
        await(() -> names(tmp()).stream().anyMatch(name -> name.startsWith("sklad-sheet")));
        assertPrivate();
        sklad.kill();
        sender.join();
        sklad = child();
        assertNothingIn(tmp());
        assertNothingIn(system);
    }

    private static java.net.http.HttpRequest.BodyPublisher body(String text) {
        return BodyPublishers.ofString(text);
    }

    private void assertPrivate() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tmp())))
                .isEqualTo("rwx------");
        for (Path each : everythingIn(tmp())) {
            assertThat(rights(each)).as("%s", each).isIn("rw-------", "rwx------", GONE);
        }
        for (Path open : openFiles()) {
            assertThat(rights(open)).as("%s", open).isIn("rw-------", GONE);
        }
    }

    private static String rights(Path file) throws IOException {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (NoSuchFileException closed) {
            return GONE;
        }
    }

    /** Sends the first half of a list and keeps the connection open. */
    private Socket begin() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), sklad.address().getPort());
        String list = people(4_000);
        OutputStream out = socket.getOutputStream();
        out.write(
                ("POST /api/v1/beneficiaries/import HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie:"
                                + " sid=" + field.cookie("sid").orElseThrow() + "\r\nContent-Type: " + CSV
                                + "\r\nContent-Length: " + 2 * list.length() + "\r\n\r\n" + list)
                        .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private static String people(int count) {
        StringBuilder list = new StringBuilder("centre,name,sex,age_band\n");
        for (int i = 0; i < count; i++) {
            list.append("HAR,").append(NAME).append(" Nu").append(i).append(",FEMALE,18-59\n");
        }
        return list.toString();
    }

    private Answer importPeople(String list, boolean dryRun) {
        return field.send("POST", "/api/v1/beneficiaries/import?dryRun=" + dryRun, CSV, BodyPublishers.ofString(list));
    }

    private Answer page(byte[] list) {
        byte[] form = MultipartBody.of(Map.of("act", "try"), "file", list);
        return field.send("POST", "/people/import", MultipartBody.TYPE, BodyPublishers.ofByteArray(form));
    }

    /** Returns a report whose photo is not a photo. */
    private static byte[] report() {
        return MultipartBody.of(Map.of("centre", "HAR", "what", NAME), "photo", CANARY);
    }

    private Path tmp() {
        return folder.data().resolve("tmp");
    }

    /** Lists files that the server has open without a name. They can still be read. */
    private List<Path> openFiles() {
        Path descriptors = Path.of("/proc", Long.toString(sklad.process().pid()), "fd");
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.filter(each -> target(each).endsWith(" (deleted)")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static boolean holdsCanary(Path file) {
        try {
            return Files.isRegularFile(file) && indexOf(Files.readAllBytes(file)) >= 0;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int indexOf(byte[] bytes) {
        for (int i = 0; i + CANARY.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + CANARY.length, CANARY, 0, CANARY.length)) {
                return i;
            }
        }
        return -1;
    }

    /** Excludes the fonts of papers, which are in use as long as the server runs, and the lock of backups, which stays. */
    private void assertNothingIn(Path place) {
        assertThat(names(place))
                .allMatch(each -> place.equals(tmp()) && (each.equals("backup.lock") || each.matches("font-.*\\.ttf")));
    }

    private static List<String> names(Path place) {
        return everythingIn(place).stream()
                .map(each -> place.relativize(each).toString())
                .toList();
    }

    private static List<Path> everythingIn(Path place) {
        List<Path> all = new ArrayList<>();
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return all;
        }
        try (Stream<Path> files = Files.walk(place)) {
            files.filter(each -> !each.equals(place)).forEach(all::add);
            return all;
        } catch (UncheckedIOException | NoSuchFileException gone) {
            return everythingIn(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("a minute has passed").isLessThan(until);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
