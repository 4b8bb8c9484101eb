package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.harness.Client;
import org.sklad.harness.DyingSklad;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/** A program with a dead part ends, with a line on standard error and an exit code for a supervisor. */
class DeadPartIT {
    private static final String BREAK = "/assets/break/";
    private static final Duration MOST = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "memory, 70, There is no memory left",
        "memory-in-background, 70, There is no memory left",
        "writer, 71, The thread that writes to the database died"
    })
    void a_dead_part_ends_the_process_with_its_exit_code(String part, int code, String line) throws IOException {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = RunningSklad.child(folder.launchChild(DyingSklad.class, "-Xmx96m"))) {
            breakPart(sklad, part);
            assertThat(sklad.ended()).isEqualTo(code);
            assertThat(sklad.log("FATAL"))
                    .contains("FATAL " + line + ". The process ends with code " + code + "; it must be started again.");
        }
    }

    private static void breakPart(RunningSklad sklad, String part) {
        try {
            sklad.client().trySend("GET", BREAK + part, "", BodyPublishers.noBody());
        } catch (IOException ended) {
            // The process ends before it answers, or a moment later.
        }
    }

    /** SQLite would go on writing to a file without a name, and all of that would be lost at the end. */
    @Test
    void a_database_missing_for_a_moment_is_reopened_and_one_that_stays_missing_ends_the_process() throws IOException {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = folder.startChild()) {
            Client admin = sklad.firstAdministrator();
            Path away = folder.path().resolve("away");

            Files.move(folder.data(), away);
            sklad.client().get("/healthz").expect(503);
            Files.move(away, folder.data());
            RunningSklad.addCentre(admin, "HAR");

            Files.move(folder.data(), away);
            admin.delete("/api/v1/session").expect(503);
            assertThat(sklad.ended()).isEqualTo(72);
            assertThat(sklad.log("FATAL")).contains("FATAL The database cannot be opened again", "is gone");
            Files.move(away, folder.data());
            folder.run("check").expect(0);
            the_next_start_without_the_database_creates_none(folder);
        }
    }

    /** A supervisor starts the server again, which would begin a new installation and delete every photo. */
    private static void the_next_start_without_the_database_creates_none(SkladFolder folder) throws IOException {
        Path photo = Files.createDirectories(folder.data().resolve("files/ab")).resolve("photo");
        Files.createFile(photo);
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.data().resolve("sklad.db" + ending));
        }
        assertThat(folder.run("server").expect(1).err()).contains("is missing or empty");
        assertThat(folder.data().resolve("sklad.db")).doesNotExist();
        assertThat(photo).exists();
    }

    @Test
    void an_unread_log_delays_no_request() {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = RunningSklad.childWithUnreadLog(folder.launchChild(DyingSklad.class))) {
            Client client = sklad.client();
            long begin = System.nanoTime();
            client.get(BREAK + "log").expect(200);
            client.get("/healthz").expect(200);
            sklad.firstAdministrator();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));

            // From here on the log is read. The next line with room reports the number of dropped lines.
            sklad.log("Line 1 of");
            long end = System.nanoTime() + MOST.toNanos();
            while (!sklad.log().contains("lines of the log were dropped") && System.nanoTime() < end) {
                client.get("/healthz").expect(200);
            }
            assertThat(sklad.log()).contains("because standard error was not read");
        }
    }
}
