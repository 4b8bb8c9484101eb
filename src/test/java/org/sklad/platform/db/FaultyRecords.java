package org.sklad.platform.db;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A database that simulates a fault of the program: a piece that stores the chosen record fails before its commit. */
public final class FaultyRecords extends OnTop {
    private final String stored;
    private final AtomicReference<String> id = new AtomicReference<>("");

    /**
     * Wraps a database.
     *
     * @param stored a query that finds the record {@code :id} once it is stored
     */
    public FaultyRecords(Database database, String stored) {
        super(database);
        this.stored = stored;
    }

    /** Fails each piece that stores this record; an empty text ends that. */
    public void failAt(String record) {
        id.set(record);
    }

    @Override
    public <T> T write(Work<T> work) {
        return super.write(failing(work));
    }

    @Override
    public <T> T writeBulk(Work<T> work) {
        return super.writeBulk(failing(work));
    }

    private <T> Work<T> failing(Work<T> work) {
        return handle -> {
            T result = work.run(handle);
            String faulty = Objects.requireNonNull(id.get());
            Optional<String> found = faulty.isEmpty()
                    ? Optional.empty()
                    : handle.createQuery(stored)
                            .bind("id", faulty)
                            .mapTo(String.class)
                            .findOne();
            if (found.isPresent()) {
                throw new IllegalStateException("A fault of the program");
            }
            return result;
        };
    }
}
