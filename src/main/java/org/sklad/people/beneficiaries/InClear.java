package org.sklad.people.beneficiaries;

import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.db.Database;

/** Replaces kinds that an older program wrote in clear. */
public final class InClear {
    /** Rows per transaction, so that other writes do not wait long. */
    public static final int AT_ONCE = 200;

    private InClear() {}

    /**
     * Repeats the work until no row is left. If the server stops, the next call does the rest.
     *
     * @param some replaces at most {@value #AT_ONCE} rows and returns their number
     */
    public static void replace(Database database, ToIntFunction<Handle> some) {
        int replaced;
        do {
            replaced = database.writeBulk(some::applyAsInt);
        } while (replaced > 0);
    }
}
