package org.sklad.platform.db;

/** A database in which something else happens before each write. */
public final class Meanwhile extends OnTop {
    private final Runnable other;

    public Meanwhile(Database database, Runnable other) {
        super(database);
        this.other = other;
    }

    @Override
    public <T> T write(Work<T> work) {
        other.run();
        return super.write(work);
    }
}
