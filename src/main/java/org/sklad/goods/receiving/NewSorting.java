package org.sklad.goods.receiving;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.GoodsLine;

/**
 * Unsorted goods to sort. Their code is not resolved yet.
 *
 * @param sack a lot and its quantity, or the code of a box that holds nothing else
 * @param location location of the sack within the centre; absent for the consignment's location
 * @param box box that contains the sack, if the sack is identified by its lot
 * @param lines goods already found in it; more can follow
 */
public record NewSorting(GoodsLine sack, Optional<String> location, Optional<BoxCode> box, List<Incoming> lines) {
    public NewSorting {
        lines = List.copyOf(lines);
    }
}
