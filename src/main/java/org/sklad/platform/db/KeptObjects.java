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
 * Keeps the SQL Objects of one connection at a time. Jdbi makes one anew at every {@code attach}, with a configuration and a
 * search for mappers for each of its methods, and a handout attaches about twenty: that was a third of what the processor did on
 * SQLite and half on PostgreSQL.
 *
 * <p>For one thread at a time. What was attached belongs to the handle of the last attach: on SQLite there is one for as long as
 * the connection lives, on PostgreSQL one for each transaction.
 */
final class KeptObjects implements ExtensionFactory {
    private final Map<Class<?>, Object> kept = new HashMap<>();
    private final Relay relay = new Relay();
    private boolean making;

    /** Everything but what it is making: Jdbi's own factory, which stands behind it, makes that. */
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

    /** It hands out what another factory made. */
    @Override
    public Set<FactoryFlag> getFactoryFlags() {
        return EnumSet.of(FactoryFlag.DONT_USE_PROXY);
    }

    /** What the kept objects take for their handle, whichever that is now. */
    private static final class Relay implements HandleSupplier {
        private Optional<HandleSupplier> present = Optional.empty();

        /** Of one handle it keeps the first: that knows in which calls of one object by another it is. */
        @SuppressWarnings("ReferenceEquality") // one on the connection of another is another
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
