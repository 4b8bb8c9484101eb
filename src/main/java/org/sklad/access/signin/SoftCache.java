package org.sklad.access.signin;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/** A large, rarely needed object that is built on demand and kept while memory allows. */
final class SoftCache<T> {
    private final Supplier<T> build;
    private SoftReference<T> kept = new SoftReference<>(null);

    SoftCache(Supplier<T> build) {
        this.build = build;
    }

    synchronized T get() {
        T present = kept.get();
        if (present == null) {
            present = build.get();
            kept = new SoftReference<>(present);
        }
        return present;
    }
}
