package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KillTest {
    private static final String ACKNOWLEDGED = "acknowledged ";

    @TempDir
    private Path path;

    @Test
    void a_killed_program_loses_nothing_acknowledged() throws IOException, InterruptedException {
        Set<Integer> acknowledged = killAfter(500);

        Path natives = path.resolve("native");
        List<Path> left = list(natives);
        assertThat(left).as("files left by the kill").isNotEmpty();
        for (Path each : left) {
            Files.setLastModifiedTime(
                    each, FileTime.from(Instant.now().minus(SqliteConnections.UNPACKED_LATELY.multipliedBy(2))));
        }
        try (DataFolder folder = DataFolder.hold(path);
                Database database = Databases.open(
                        DatabaseSettings.sqlite(path.resolve("a.db"), path), folder, file -> Optional.empty())) {
            List<Integer> kept = database.read(handle -> handle.createQuery("select number from numbers")
                    .mapTo(Integer.class)
                    .list());
            assertThat(kept).containsAll(acknowledged).hasSizeGreaterThanOrEqualTo(500);
            assertThat(database.<String>read(handle -> handle.createQuery("pragma integrity_check")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("ok");
            database.prove();
        }
        assertThat(list(natives)).as("deleted at the start").doesNotContainAnyElementsOf(left);
    }

    /** Kills the writer after this number of lines and returns every number that it acknowledged. */
    private Set<Integer> killAfter(int lines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterToKill.class.getName(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<Integer> acknowledged = new HashSet<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                // The last line may be cut off.
                if (line.startsWith(ACKNOWLEDGED) && line.length() > ACKNOWLEDGED.length()) {
                    acknowledged.add(Integer.parseInt(line.substring(ACKNOWLEDGED.length())));
                }
                if (acknowledged.size() == lines) {
                    // Destroying the process itself would close the stream with its buffered lines.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(Together.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
