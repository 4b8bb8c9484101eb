package org.sklad.platform.backups;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.Randomness;

/** A small installation to back up: files, and a database in WAL mode like the server's. */
final class Installation {
    static final String MARKER = "Marker Иван Петров";
    static final InstantSource NOON = InstantSource.fixed(Instant.parse("2027-01-31T12:00:00Z"));

    /** Damage that only SQLite's integrity check finds. */
    static final String[] BREAK_A_CHECK = {
        "create table counts (quantity integer check (quantity >= 0))",
        "pragma ignore_check_constraints = on",
        "insert into counts values (-1)"
    };

    final Path data;
    final Path database;
    final MasterKey key = MasterKey.random(new Randomness(new SecureRandom()));

    Installation(Path data) throws IOException, SQLException {
        this.data = data;
        this.database = data.resolve("sklad.db");
        Files.createDirectories(data);
        run(
                "pragma journal_mode = wal",
                "create table rooms (id integer primary key, name text not null)",
                "create table balances (id integer primary key, room integer not null references rooms, quantity integer)",
                "insert into rooms values (1, '" + MARKER + "')",
                "insert into balances values (1, 1, 1000), (2, 1, 0)");
    }

    Installation withFile(String name, byte[] content) throws IOException {
        Path file = data.resolve("files").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return this;
    }

    Path backUpTo(Path directory) throws IOException {
        return new Backup(data, database, key, NOON).writeTo(Files.createDirectories(directory));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database);
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static long number(Path database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Returns every path below the folder. The path of a folder ends with a slash. */
    static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path) + (Files.isDirectory(path) ? "/" : ""))
                    .sorted()
                    .toList();
        }
    }

    static Map<String, String> contentsOf(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String name : namesIn(folder)) {
            if (!name.endsWith("/")) {
                contents.put(name, Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
