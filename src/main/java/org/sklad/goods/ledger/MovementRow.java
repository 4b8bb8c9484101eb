package org.sklad.goods.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Reason;

/** A stored movement. The database assigns its number. */
public record MovementRow(
        MovementKind kind,
        UUID document,
        int line,
        LotCode lot,
        Sku sku,
        LocationId fromLocation,
        CentreCode fromCentre,
        BoxCode fromBox,
        Optional<Long> fromBalance,
        LocationId toLocation,
        CentreCode toCentre,
        BoxCode toBox,
        Optional<Long> toBalance,
        long quantity,
        Optional<Reason> reason,
        UUID operator,
        Instant occurredAt,
        Instant recordedAt,
        Optional<Long> reverses) {
    static MovementRow of(Document document, Posting posting, Optional<Long> fromBalance, Optional<Long> toBalance) {
        return new MovementRow(
                posting.kind(),
                document.id(),
                posting.line(),
                posting.lot().code(),
                posting.lot().madeAs(),
                posting.from().location().id(),
                posting.from().location().centre(),
                posting.from().box(),
                fromBalance,
                posting.to().location().id(),
                posting.to().location().centre(),
                posting.to().box(),
                toBalance,
                posting.quantity(),
                posting.reason(),
                document.by().id(),
                document.occurredAt(),
                document.recordedAt(),
                posting.reverses());
    }
}
