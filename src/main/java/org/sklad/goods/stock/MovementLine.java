package org.sklad.goods.stock;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.StockAccess;

/**
 * A movement with its item, as somebody sees it.
 *
 * @param listedIn the centre in whose part of a list it stands
 */
public record MovementLine(Movement movement, Item item, CentreCode listedIn, StockAccess sight) {
    MovementPlace place() {
        return new MovementPlace(listedIn.value(), movement.id());
    }

    /** What was left where it came from; absent where no balance is kept, and where others alone see what stands there. */
    Optional<Long> fromBalance() {
        return movement.fromBalance().filter(any -> sight.covers(movement.fromCentre(), item));
    }

    /** What stood then where it came to; absent as {@link #fromBalance}. */
    Optional<Long> toBalance() {
        return movement.toBalance().filter(any -> sight.covers(movement.toCentre(), item));
    }
}
