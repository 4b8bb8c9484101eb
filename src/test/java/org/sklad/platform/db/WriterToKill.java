package org.sklad.platform.db;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that writes numbers endlessly and prints each one after it is acknowledged. A test kills it. */
final class WriterToKill {
    private WriterToKill() {}

    public static void main(String[] arguments) {
        Path path = Path.of(arguments[0]);
        DataFolder folder = DataFolder.hold(path);
        Database database =
                Databases.open(DatabaseSettings.sqlite(path.resolve("a.db"), path), folder, file -> Optional.empty());
        database.write(handle -> handle.execute("create table numbers (number integer not null primary key)"));
        AtomicInteger next = new AtomicInteger();
        for (int i = 0; i < 8; i++) {
            new Thread(() -> write(database, next)).start();
        }
    }

    private static void write(Database database, AtomicInteger next) {
        while (true) {
            int number = next.getAndIncrement();
            database.write(handle -> handle.createUpdate("insert into numbers (number) values (:number)")
                    .bind("number", number)
                    .execute());
            System.out.println("acknowledged " + number);
        }
    }
}
