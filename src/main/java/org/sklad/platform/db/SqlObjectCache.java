package org.sklad.platform.db;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jdbi.v3.core.extension.NoSuchExtensionException;

/**
 * Caches the SQL Objects of one connection at a time. Jdbi creates one at every {@code attach}, with a configuration and a search
 * for mappers for each of its methods. A handout attaches about twenty: this was a third of the processor time on SQLite and half
 * on PostgreSQL.
 *
 * <p>For one thread at a time. Attached objects use the handle of the last attach. SQLite has one handle for the life of the
 * connection, PostgreSQL one for each transaction.
 */
final class SqlObjectCache implements ExtensionFactory {
    private final Map<Class<?>, Object> kept = new HashMap<>();
    private final Relay relay = new Relay();
    private boolean making;

    /** Accepts all types, except while it makes an object: then Jdbi's own factory, which is next in line, makes it. */
    @Override
    public boolean accepts(Class<?> type) {
        return !making;
    }

    @Override
    public <E> E attach(Class<E> type, HandleSupplier handles) {
        relay.leadTo(handles);
        Object known = kept.get(type);
        if (known == null) {
            known = make(type);
            kept.put(type, known);
        }
        return type.cast(known);
    }

    private <E> E make(Class<E> type) {
        making = true;
        try {
            return relay.getConfig()
                    .get(Extensions.class)
                    .findFor(type, relay)
                    .orElseThrow(() -> new NoSuchExtensionException(type));
        } finally {
            making = false;
        }
    }

    /** Turns the proxy off, because another factory made the objects. */
    @Override
    public Set<FactoryFlag> getFactoryFlags() {
        return EnumSet.of(FactoryFlag.DONT_USE_PROXY);
    }

    /** The handle of the kept objects, which leads to the present handle. */
    private static final class Relay implements HandleSupplier {
        private Optional<HandleSupplier> present = Optional.empty();

        /** Keeps the first supplier of a handle, because it knows the nested calls between objects. */
        @SuppressWarnings("ReferenceEquality") // two handles on one connection are equal
        void leadTo(HandleSupplier handles) {
            if (present.isEmpty() || present.get().getHandle() != handles.getHandle()) {
                present = Optional.of(handles);
            }
        }

        private HandleSupplier present() {
            return present.orElseThrow();
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
