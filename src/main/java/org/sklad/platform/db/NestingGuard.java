package org.sklad.platform.db;

import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Prevents nested transactions: the inner one would see another state, or wait for its own thread. */
final class NestingGuard {
    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);
    private static final ThreadLocal<Optional<Handle>> SHARED = ThreadLocal.withInitial(Optional::empty);

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
        Optional<Handle> shared = SHARED.get();
        if (shared.isPresent() && !INSIDE.get()) {
            return enter(() -> work.run(shared.get()));
        }
        refuse();
        return byItself.get();
    }

    /** Lets the reads of the calls use the handle of the surrounding read. A thread works with one database. */
    static <T> T share(Handle handle, Supplier<T> calls) {
        Optional<Handle> before = SHARED.get();
        SHARED.set(Optional.of(handle));
        INSIDE.set(false);
        try {
            return calls.get();
        } finally {
            SHARED.set(before);
            INSIDE.set(true);
        }
    }
}
