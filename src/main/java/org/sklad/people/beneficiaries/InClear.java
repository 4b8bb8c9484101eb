package org.sklad.people.beneficiaries;

import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.db.Database;

/** Replaces kinds that an older program wrote in clear. */
public final class InClear {
    /** Rows of a transaction, so that nobody waits long for a write. */
    public static final int AT_ONCE = 200;

    private InClear() {}

    /**
     * Repeats the work until no row is left. If the server stops, the next call does the rest.
     *
     * @param some replaces {@value #AT_ONCE} rows at most, and returns how many
     */
    public static void replace(Database database, ToIntFunction<Handle> some) {
        int replaced;
        do {
            replaced = database.writeBulk(some::applyAsInt);
        } while (replaced > 0);
    }
}
