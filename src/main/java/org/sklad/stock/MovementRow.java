package org.sklad.stock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationId;

/** A movement as kept; its number is given by the database. */
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
