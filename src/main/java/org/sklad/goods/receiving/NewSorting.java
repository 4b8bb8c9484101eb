package org.sklad.goods.receiving;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.GoodsLine;

/**
 * Unsorted goods that somebody is going to sort; what their code means is not looked up yet.
 *
 * @param sack which lot and how much of it, or the code of a box that holds nothing else
 * @param location where it stands, within the centre; absent for where the consignment goes
 * @param box in which it stands, where the sack is named by its lot
 * @param lines what was found in it already; more may follow
 */
public record NewSorting(GoodsLine sack, Optional<String> location, Optional<BoxCode> box, List<Incoming> lines) {
    public NewSorting {
        lines = List.copyOf(lines);
    }
}
