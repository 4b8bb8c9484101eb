package org.sklad.platform.db;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.crypto.InstallationKeys;

/** Rows of one table with values under an installation key that a rotation replaces. */
@FunctionalInterface
public interface SealedRows {
    /** The limit of one bulk piece. */
    int LIMIT = 200;

    /**
     * Encrypts again some or all rows that are not under the newest key.
     *
     * @return number of rows found; 0 when the table is finished
     */
    int renewSome(Database database, InstallationKeys keys);

    /**
     * Reads rows, encrypts them again outside any transaction, and replaces those that did not change meanwhile.
     *
     * @param find finds rows that are not under the newest key, up to a limit
     * @param renew encrypts the values of a row again
     * @param replace replaces the row that was read by the renewed one
     */
    static <T> int renewSome(
            Database database,
            BiFunction<Handle, Integer, List<T>> find,
            UnaryOperator<T> renew,
            Replacement<T> replace) {
        List<T> before = database.readForReport(handle -> find.apply(handle, LIMIT));
        List<T> after = before.stream().map(renew).toList();
        if (!before.isEmpty()) {
            database.writeBulk(handle -> {
                for (int i = 0; i < before.size(); i++) {
                    replace.replace(handle, before.get(i), after.get(i));
                }
                return before.size();
            });
        }
        return before.size();
    }

    /** Replaces a row if it is unchanged. */
    @FunctionalInterface
    interface Replacement<T> {
        void replace(Handle handle, T before, T after);
    }
}
