package org.sklad.centres.places;

import org.jdbi.v3.core.Handle;

/**
 * Decides whether a location may be closed. Higher packages know the contents of a location and the open documents that name it, and
 * supply their guards at wiring time.
 */
@FunctionalInterface
public interface LocationGuard {
    /** Refuses, in the transaction that closes the location, unless it is empty and no open document needs it. */
    void requireEmpty(Handle handle, Location location);
}
