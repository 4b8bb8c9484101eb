package org.sklad.goods.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.MovementKind;

/**
 * Goods that were not in stock before.
 *
 * @param lots the lot of each line
 */
record NewGoods(List<Lot> lots, List<Posting> postings) {
    /**
     * Finds the lots of the goods by their keys, or creates them.
     *
     * @param from the virtual place that the goods of a line come from
     */
    static NewGoods of(Handle handle, MovementKind kind, Function<Received, Place> from, List<Received> lines) {
        List<Lot> lots = new ArrayList<>();
        List<Posting> postings = new ArrayList<>();
        for (Received line : lines) {
            Lot lot = LotFinder.findOrMake(handle, line.key(), line.unitValue(), line.offered());
            lots.add(lot);
            postings.add(new Posting(kind, line.line(), lot, from.apply(line), line.to(), line.quantity()));
        }
        return new NewGoods(lots, postings);
    }
}
