package org.sklad.people.attributes;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;

/** Knows who received the goods that left stock. */
@FunctionalInterface
public interface Receivers {
    /**
     * Returns the receivers of those documents that gave goods to people, as far as the operator belongs to the team of the centre.
     *
     * @param documents not empty
     */
    Map<UUID, Receiver> of(Handle handle, Collection<UUID> documents, Operator by);
}
