package org.sklad.platform.db;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Prevents nested transactions: the inner one would see another state, or wait for its own thread. Several reads can share one snapshot
 * instead.
 */
final class NestingGuard {
    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);
    private static final ThreadLocal<Optional<Shared>> SHARED = ThreadLocal.withInitial(Optional::empty);

    /** A snapshot for several reads, with the answers to the statements that they have run. */
    private record Shared(Handle handle, Map<Object, Object> answers) {}

    private NestingGuard() {}

    static void refuse() {
        if (INSIDE.get() || SHARED.get().isPresent()) {
            throw new IllegalStateException("A piece of work must not open another transaction; pass it the handle");
        }
    }

    static <T> T enter(Supplier<T> work) {
        INSIDE.set(true);
        try {
            return work.get();
        } finally {
            INSIDE.set(false);
        }
    }

    /** Runs a read on the shared snapshot of this thread, or by itself if the thread has no shared snapshot. */
    static <T> T read(Work<T> work, Supplier<T> byItself) {
        Optional<Shared> shared = SHARED.get();
        if (shared.isPresent() && !INSIDE.get()) {
            return enter(() -> work.run(shared.get().handle()));
        }
        refuse();
        return byItself.get();
    }

    /** Runs the reads of the calls on the handle of the surrounding read. A thread works with one database. */
    static <T> T share(Handle handle, Supplier<T> calls) {
        Optional<Shared> before = SHARED.get();
        SHARED.set(Optional.of(new Shared(handle, new HashMap<>())));
        INSIDE.set(false);
        try {
            return calls.get();
        } finally {
            SHARED.set(before);
            INSIDE.set(true);
        }
    }

    /** Returns the answers of this thread's shared snapshot by statement and arguments; empty outside of one. */
    static Optional<Map<Object, Object>> answers() {
        return SHARED.get().map(Shared::answers);
    }
}
