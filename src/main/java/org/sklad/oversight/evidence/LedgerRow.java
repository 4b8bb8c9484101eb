package org.sklad.oversight.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.lots.MovementKind;

/**
 * A movement with what the balance needs to know about it.
 *
 * @param origin its document; for a reversal, the document that is reversed
 * @param sorted true for goods that were found in a sack
 * @param bought true for a receipt of goods that were bought
 * @param paper number of the paper: the reference of the consignment, or the number of the write-off; may be empty
 */
public record LedgerRow(
        long id,
        MovementKind kind,
        UUID document,
        UUID origin,
        long lot,
        long fromLocation,
        LocationKind fromKind,
        String fromCentre,
        String fromCode,
        long fromBox,
        Optional<Long> fromBalance,
        long toLocation,
        LocationKind toKind,
        String toCentre,
        String toCode,
        long toBox,
        Optional<Long> toBalance,
        long quantity,
        String reason,
        Instant occurredAt,
        Instant recordedAt,
        Optional<Long> reverses,
        boolean sorted,
        boolean bought,
        String paper) {
    boolean isReversal() {
        return reverses.isPresent();
    }

    boolean touches(LocationKind kind) {
        return fromKind == kind || toKind == kind;
    }
}
