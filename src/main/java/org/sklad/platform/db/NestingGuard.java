package org.sklad.platform.db;

import java.util.function.Supplier;

/** Prevents nested transactions: the inner one would see another state, or wait for its own thread. */
final class NestingGuard {
    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

    private NestingGuard() {}

    static void refuse() {
        if (INSIDE.get()) {
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
}
