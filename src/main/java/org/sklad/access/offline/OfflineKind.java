package org.sklad.access.offline;

import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;

/**
 * A kind of record that a device may make, and how it is booked. Its form and its address are those of the API, so that the same record sent
 * to either has one effect.
 *
 * @param path address of such records in the API without {@code /api/v1}
 * @param form form of such records in the API
 */
public record OfflineKind<F extends Record>(RecordKind kind, String path, Class<F> form, Booking<F> booking) {
    /** The front method of a room. */
    @FunctionalInterface
    public interface Booking<F> {
        /**
         * Books what happened.
         *
         * @param author operator who recorded it, with present roles; there may be none left
         * @throws org.sklad.platform.i18n.InvalidFields if it cannot be read
         */
        OfflineOutcome book(IdempotencyKey claim, F form, OnDevice on, Operator author);
    }
}
