package org.sklad.platform.db;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A measurement of pieces per second through the writer with 32 callers, in group commits and in one commit each. Run by hand. */
final class WriterMeasurement {
    private static final int CALLERS = 32;
    private static final long SECONDS = 4;

    private WriterMeasurement() {}

    public static void main(String[] arguments) throws InterruptedException {
        measure(64);
        double group = measure(64);
        double single = measure(1);
        System.out.printf(
                "group commit %.0f, one commit each %.0f pieces a second, ratio %.1f%n", group, single, group / single);
    }

    private static double measure(int pieces) throws InterruptedException {
        Path folder = TestDatabases.temporaryFolder();
        try (SqliteDatabase database = SqliteDatabase.open(
                folder.resolve("a.db"), new SqliteWriter.Limits(1_000, pieces, Duration.ofMillis(20), 64L << 20))) {
            database.write(handle -> handle.execute(
                    "create table notes (id varchar(36) not null primary key, number integer, batch varchar(36))"));
            UUID batch = UUID.randomUUID();
            AtomicInteger numbers = new AtomicInteger();
            long start = System.nanoTime();
            long end = start + Duration.ofSeconds(SECONDS).toNanos();
            Together.run(CALLERS, () -> {
                while (System.nanoTime() < end) {
                    UUID id = UUID.randomUUID();
                    int number = numbers.incrementAndGet();
                    database.write(handle -> {
                        NoteDao dao = handle.attach(NoteDao.class);
                        for (int i = 0; i < 5; i++) {
                            dao.insert(new UUID(id.getMostSignificantBits(), i), number, batch);
                        }
                        return true;
                    });
                }
                return true;
            });
            double seconds = (System.nanoTime() - start) / 1e9;
            int rows = database.read(handle -> handle.attach(NoteDao.class).count(batch));
            if (rows != numbers.get() * 5) {
                throw new IllegalStateException("The rows that were counted are not there");
            }
            return numbers.get() / seconds;
        } finally {
            TemporaryFolders.delete(folder);
        }
    }
}
