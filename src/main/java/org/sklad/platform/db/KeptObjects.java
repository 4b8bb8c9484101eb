package org.sklad.platform.db;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.HandleSupplier;

/**
 * Keeps the SQL Objects of one connection. Jdbi makes one anew at every {@code attach}, with a configuration and a search for
 * mappers for each of its methods, and a handout attaches about twenty: that was a third of what the processor did.
 *
 * <p>For a connection that one thread uses at a time, with one handle for as long as it lives.
 */
final class KeptObjects implements ExtensionFactory {
    private final Map<Class<?>, Object> kept = new HashMap<>();
    private boolean making;

    /** Everything but what it is making: Jdbi's own factory, which stands behind it, makes that. */
    @Override
    public boolean accepts(Class<?> type) {
        return !making;
    }

    @Override
    public <E> E attach(Class<E> type, HandleSupplier handles) {
        Object known = kept.get(type);
        if (known == null) {
            known = make(type, handles.getHandle());
            kept.put(type, known);
        }
        return type.cast(known);
    }

    private <E> E make(Class<E> type, Handle handle) {
        making = true;
        try {
            return handle.attach(type);
        } finally {
            making = false;
        }
    }

    /** It hands out what another factory made. */
    @Override
    public Set<FactoryFlag> getFactoryFlags() {
        return EnumSet.of(FactoryFlag.DONT_USE_PROXY);
    }
}
