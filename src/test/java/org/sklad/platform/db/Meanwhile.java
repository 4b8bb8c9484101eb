package org.sklad.platform.db;

/** A database in which something else happens before each write. */
public record Meanwhile(Database database, Runnable other) implements Database {
    @Override
    public <T> T write(Work<T> work) {
        other.run();
        return database.write(work);
    }

    @Override
    public <T> T writeBulk(Work<T> work) {
        return database.writeBulk(work);
    }

    @Override
    public <T> T read(Work<T> work) {
        return database.read(work);
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        return database.readForReport(work);
    }

    @Override
    public boolean healthy() {
        return database.healthy();
    }

    @Override
    public void prove() {
        database.prove();
    }

    @Override
    public void close() {
        database.close();
    }
}
