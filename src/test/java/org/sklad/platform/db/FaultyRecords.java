package org.sklad.platform.db;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A database that simulates a fault of the program: a piece that stores a need with the chosen id fails before its commit. */
public final class FaultyRecords extends OnTop {
    private final AtomicReference<String> id = new AtomicReference<>("");

    public FaultyRecords(Database database) {
        super(database);
    }

    /** Fails each piece that stores this need; an empty text ends that. */
    public void failAt(String need) {
        id.set(need);
    }

    @Override
    public <T> T write(Work<T> work) {
        if (id.get().isEmpty()) {
            return super.write(work);
        }
        return super.write(handle -> {
            T result = work.run(handle);
            Optional<String> stored = handle.createQuery("select id from needs where id = :id")
                    .bind("id", id.get())
                    .mapTo(String.class)
                    .findOne();
            if (stored.isPresent()) {
                throw new NullPointerException("A fault of the program");
            }
            return result;
        });
    }
}
