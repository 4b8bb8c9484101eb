package org.sklad.beneficiaries;

import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.db.Database;

/** Replaces kinds that an older program wrote in clear. */
public final class InClear {
    /** Rows of a transaction, so that nobody waits long for a write. */
    public static final int AT_ONCE = 200;

    private InClear() {}

    /**
     * Calls it until nothing is left. A stop of the server leaves the rest to the next call.
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
