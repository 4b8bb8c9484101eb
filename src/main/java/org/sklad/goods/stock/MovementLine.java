package org.sklad.goods.stock;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.people.attributes.Receiver;

/**
 * A movement with its item, as an operator sees it.
 *
 * @param receiver who received the goods
 * @param listedIn the centre under which the list shows it
 */
public record MovementLine(Movement movement, Item item, CentreCode listedIn, StockAccess sight, Receiver receiver) {
    MovementPlace place() {
        return new MovementPlace(listedIn.value(), movement.id());
    }

    /** Returns the balance left at its source; absent if the source has no balance, or if the operator may not see its stock. */
    Optional<Long> fromBalance() {
        return movement.fromBalance().filter(any -> sight.covers(movement.fromCentre(), item));
    }

    /** Returns the balance at its destination afterwards; absent as in {@link #fromBalance}. */
    Optional<Long> toBalance() {
        return movement.toBalance().filter(any -> sight.covers(movement.toCentre(), item));
    }
}
