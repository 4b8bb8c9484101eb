package org.sklad.platform.db;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jdbi.v3.core.extension.NoSuchExtensionException;

/**
 * Caches the SQL Objects of all connections of a database. Jdbi creates one at every {@code attach}, with a configuration and a
 * search for mappers for each of its methods. A handout attaches about twenty: this was a third of the processor time on SQLite and
 * half on PostgreSQL. The configurations of all methods take 5 MB, so the connections share them.
 *
 * <p>An attached object uses the handle of the last attach in its thread, until {@link #release}.
 */
@SuppressWarnings("ThreadLocalUsage") // a database has one cache, and release() empties it
final class SqlObjectCache implements ExtensionFactory {
    /** True while a thread makes an object. It holds for all caches, because a handle may have two. */
    private static final ThreadLocal<Boolean> MAKING = ThreadLocal.withInitial(() -> false);

    private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();
    private final ThreadLocal<Optional<HandleSupplier>> present = ThreadLocal.withInitial(Optional::empty);
    private final HandleSupplier relay = new Relay();

    /** Makes the handles of this Jdbi take their objects from here. */
    void install(Jdbi jdbi) {
        jdbi.getConfig(Extensions.class).register(this).registerHandlerCustomizer(new AskedOnce());
    }

    /** Accepts all types, except while it makes an object: then Jdbi's own factory, which is next in line, makes it. */
    @Override
    public boolean accepts(Class<?> type) {
        return !MAKING.get();
    }

    @Override
    public <E> E attach(Class<E> type, HandleSupplier handles) {
        leadTo(handles);
        Object known = kept.get(type);
        if (known == null) {
            E made = make(type);
            known = Objects.requireNonNullElse(kept.putIfAbsent(type, made), made);
        }
        return type.cast(known);
    }

    /** Keeps the first supplier of a handle, because it knows the nested calls between objects. */
    @SuppressWarnings("ReferenceEquality") // two handles on one connection are equal
    private void leadTo(HandleSupplier handles) {
        Optional<HandleSupplier> before = present.get();
        if (before.isEmpty() || before.get().getHandle() != handles.getHandle()) {
            present.set(Optional.of(handles));
        }
    }

    /** Forgets the handle of this thread. */
    void release() {
        present.remove();
    }

    private <E> E make(Class<E> type) {
        MAKING.set(true);
        try {
            return relay.getConfig()
                    .get(Extensions.class)
                    .findFor(type, relay)
                    .orElseThrow(() -> new NoSuchExtensionException(type));
        } finally {
            MAKING.remove();
        }
    }

    /** Turns the proxy off, because another factory made the objects. */
    @Override
    public Set<FactoryFlag> getFactoryFlags() {
        return EnumSet.of(FactoryFlag.DONT_USE_PROXY);
    }

    /** The handle of the kept objects, which leads to the present handle of the thread. */
    private final class Relay implements HandleSupplier {
        private HandleSupplier present() {
            return present.get().orElseThrow();
        }

        @Override
        public Handle getHandle() {
            return present().getHandle();
        }

        @Override
        public Jdbi getJdbi() {
            return present().getJdbi();
        }

        @Override
        public ConfigRegistry getConfig() {
            return present().getConfig();
        }

        @Override
        public <V> V invokeInContext(ExtensionContext context, Callable<V> task) throws Exception {
            return present().invokeInContext(context, task);
        }
    }
}
