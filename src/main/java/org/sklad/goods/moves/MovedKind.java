package org.sklad.goods.moves;

import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * The key of goods that the operator sees as one line of a move: a lot, its destination, and the boxes that it leaves and enters.
 */
public record MovedKind(Sku sku, LotCode lot, BoxCode fromBox, BoxCode toBox, LocationId toLocation) {
    /** True for goods that were carried in their box. */
    boolean carriesBox() {
        return !toBox.isLoose() && toBox.equals(fromBox);
    }
}
