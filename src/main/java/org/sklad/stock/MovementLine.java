package org.sklad.stock;

import org.sklad.access.CentreCode;
import org.sklad.catalogue.Item;

/**
 * A movement with its item.
 *
 * @param listedIn the centre in whose part of a list it stands
 */
public record MovementLine(Movement movement, Item item, CentreCode listedIn) {
    MovementPlace place() {
        return new MovementPlace(listedIn.value(), movement.id());
    }
}
