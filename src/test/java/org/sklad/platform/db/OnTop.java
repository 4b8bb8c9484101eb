package org.sklad.platform.db;

/** A database that passes every call on to another one. Subclasses override what differs. */
public abstract class OnTop implements Database {
    final Database database;

    protected OnTop(Database database) {
        this.database = database;
    }

    @Override
    public <T> T write(Work<T> work) {
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
    public void forgetDeleted() {
        database.forgetDeleted();
    }

    @Override
    public void alsoForget(Runnable copy) {
        database.alsoForget(copy);
    }

    @Override
    public void close() {
        database.close();
    }
}
