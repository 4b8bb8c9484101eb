package org.sklad.platform.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicaTest {
    @TempDir
    Path folder;

    @Test
    void a_copy_is_repeated_if_the_log_is_restarted_meanwhile() throws Exception {
        Installation installation = new Installation(folder.resolve("data"));
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement();
                SqlitePages pages = new SqlitePages(installation.database);
                Replica replica = new Replica(installation.data, installation.key)) {
            statement.execute("insert into rooms values (2, 'the log holds a page')");
            statement.execute("pragma wal_checkpoint(passive)");
            AtomicInteger tries = new AtomicInteger();

            int copied = pages.read(snapshot -> {
                replica.copy(snapshot, () -> false);
                if (tries.incrementAndGet() == 1) {
                    // The file holds the whole log and this read does not need the log, so the next write restarts it.
                    addRoom(statement);
                }
                snapshot.requireWhole();
                return snapshot.pages();
            });

            assertThat(tries).hasValue(2);
            assertThat(copied).isPositive();
            assertThat(Installation.number(replica.database(), "select count(*) from rooms"))
                    .isEqualTo(3);
        }
    }

    private static void addRoom(Statement statement) throws IOException {
        try {
            statement.execute("insert into rooms values (3, 'the log is begun anew')");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
