package org.sklad.centres.places;

import org.jdbi.v3.core.Handle;

/**
 * Decides if a location may be closed, or the team of a bag ended. Higher packages know the contents of a location and the open
 * documents that name it, and supply their guards at wiring time.
 */
@FunctionalInterface
public interface LocationGuard {
    /** Refuses, in the transaction, unless it is empty and no open document needs it. */
    void requireEmpty(Handle handle, Location location);
}
