package org.sklad.centres.places;

import org.jdbi.v3.core.Handle;

/**
 * Says whether a location may be closed. What stands in a location is known above this package; whoever knows it gives a guard
 * when all is put together.
 */
@FunctionalInterface
public interface LocationGuard {
    /** Refuses in the transaction that closes the location; passes when nothing is there. */
    void requireEmpty(Handle handle, Location location);
}
