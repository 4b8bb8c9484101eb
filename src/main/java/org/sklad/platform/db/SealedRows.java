package org.sklad.platform.db;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.crypto.InstallationKeys;

/** Rows of one table with values under an installation key that a rotation replaces. */
@FunctionalInterface
public interface SealedRows {
    /** As many as one bulk piece may change. */
    int LIMIT = 200;

    /**
     * Encrypts some or all rows again that are not under the newest key.
     *
     * @return how many were found; 0 once there are none
     */
    int renewSome(Database database, InstallationKeys keys);

    /**
     * Rows that are read, encrypted again outside any transaction, and replaced if they are still as they were read.
     *
     * @param find finds up to so many rows that are not under the newest key
     * @param renew encrypts the values of a row again
     * @param replace puts the renewed row in place of the one that was read
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

    /** Puts one row in place of another, where it is still that one. */
    @FunctionalInterface
    interface Replacement<T> {
        void replace(Handle handle, T before, T after);
    }
}
