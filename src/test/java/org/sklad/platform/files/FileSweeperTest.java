package org.sklad.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.platform.db.TestDatabases;

class FileSweeperTest {
    private static final Instant NOW = Instant.parse("2027-01-15T10:00:00Z");

    /** Runs nothing by itself: the test does when its time has come. */
    private static final class Timer extends ScheduledThreadPoolExecutor {
        private final List<Runnable> repeated = new ArrayList<>();
        private Duration first = Duration.ofDays(1);
        private Duration every = Duration.ofDays(1);

        Timer() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long delay, long pause, TimeUnit unit) {
            repeated.add(work);
            first = Duration.of(delay, unit.toChronoUnit());
            every = Duration.of(pause, unit.toChronoUnit());
            return super.schedule(() -> {}, 1, TimeUnit.DAYS);
        }
    }

    @Test
    void sweeps_at_the_start_and_every_hour_until_the_server_stops(@TempDir Path folder) throws Exception {
        try (TestDatabases database = TestDatabases.sqlite()) {
            StoredFiles files = new StoredFiles(folder, database.database(), () -> NOW);
            Timer timer = new Timer();
            FileSweeper sweeper = new FileSweeper(files, timer);
            sweeper.start();
            assertThat(timer.first).isEqualTo(Duration.ZERO);
            assertThat(timer.every).isEqualTo(Duration.ofHours(1));

            Path unnamed = unnamed(files, folder);
            timer.repeated.forEach(Runnable::run);
            assertThat(unnamed).doesNotExist();
            sweeper.stop();
            assertThat(timer.isShutdown()).isTrue();
        }
    }

    /** A timer ends with the first failure of its work; this one goes on. */
    @Test
    void a_sweep_that_fails_is_tried_again(@TempDir Path folder) throws Exception {
        TestDatabases database = TestDatabases.sqlite();
        StoredFiles files = new StoredFiles(folder, database.database(), () -> NOW);
        Timer timer = new Timer();
        new FileSweeper(files, timer).start();
        Path unnamed = unnamed(files, folder);
        database.close();

        timer.repeated.forEach(Runnable::run);
        assertThat(unnamed).as("what may be named is kept").exists();
    }

    private static Path unnamed(StoredFiles files, Path folder) throws Exception {
        UUID id = UUID.randomUUID();
        files.write(id, "image/jpeg", new byte[] {1});
        Path written =
                folder.resolve("files").resolve(id.toString().substring(0, 2)).resolve(id.toString());
        Files.setLastModifiedTime(written, FileTime.from(NOW.minusSeconds(7_200)));
        return written;
    }
}
