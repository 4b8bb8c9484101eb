package org.sklad.goods.stock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Reason;

/** A movement as the API shows it. Places are written as {@code HAR/STORE}; the quantity is in smallest units. */
public record MovementAnswer(
        long id,
        MovementKind kind,
        String item,
        LotAnswer lot,
        String from,
        Optional<String> fromBox,
        Optional<Long> fromBalance,
        String to,
        Optional<String> toBox,
        Optional<Long> toBalance,
        long quantity,
        UUID document,
        int line,
        Optional<Reason> reason,
        String operator,
        Instant occurredAt,
        Instant recordedAt,
        Optional<Long> reverses,
        Optional<Long> reversedBy) {
    public static MovementAnswer of(MovementLine line) {
        Movement movement = line.movement();
        return new MovementAnswer(
                movement.id(),
                movement.kind(),
                movement.sku().value(),
                LotAnswer.of(movement.lot(), movement.number(), movement.expiresOn()),
                movement.from(),
                movement.fromBox().digits(),
                line.fromBalance(),
                movement.to(),
                movement.toBox().digits(),
                line.toBalance(),
                movement.quantity(),
                movement.document(),
                movement.line(),
                movement.reason(),
                movement.operator().value(),
                movement.occurredAt(),
                movement.recordedAt(),
                movement.reverses(),
                movement.reversedBy());
    }
}
