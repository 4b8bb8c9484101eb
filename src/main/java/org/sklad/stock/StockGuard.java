package org.sklad.stock;

import org.jdbi.v3.core.Handle;
import org.sklad.centres.Location;

/** A location where goods stand is not closed: they could be given from there and nobody would look for them. */
public final class StockGuard {
    private StockGuard() {}

    /** Refuses with {@link LocationInUse}, in the transaction that closes the location. */
    public static void requireEmpty(Handle handle, Location location) {
        long units = handle.attach(StockDao.class).standingAt(location.id());
        if (units > 0) {
            throw new LocationInUse(location, units);
        }
    }
}
