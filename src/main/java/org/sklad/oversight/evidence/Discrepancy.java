package org.sklad.oversight.evidence;

import java.util.Optional;

/**
 * A place where the ledger does not add up.
 *
 * @param lot absent if it is about a whole item
 * @param movement number of the movement; absent if it is about a sum
 * @param document id of the document; may be empty
 * @param expected pieces by the movements
 * @param found pieces that are recorded
 */
record Discrepancy(
        Kind kind,
        String sku,
        Optional<Long> lot,
        Optional<Long> movement,
        String document,
        long expected,
        long found) {
    /** The kinds. */
    enum Kind {
        /** The balance written on a movement is not the one before it with its quantity. */
        MOVEMENT,
        /** The stock of a lot is not the sum of its movements. */
        BALANCE,
        /** The handouts of a lot are not what the ledger gave. */
        HANDOUTS,
        /** An assembly of kits took other parts than its kits hold, or kits of one lot hold different parts. */
        KITS,
        /** The goods that came in differ from those that went out and are left. */
        ITEM
    }
}
