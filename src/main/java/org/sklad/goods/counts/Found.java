package org.sklad.goods.counts;

import java.util.List;
import org.sklad.goods.ledger.LotHere;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.Message;

/** The meaning of a code scanned while counting. */
sealed interface Found {
    /** A new place, where people count from now on. */
    record At(Place place) implements Found {}

    /**
     * A lot.
     *
     * @param each smallest units of one scan
     */
    record One(LotCode lot, long each) implements Found {}

    /** Several possible lots; the operator chooses one. */
    record Several(List<LotHere> lots) implements Found {
        public Several {
            lots = List.copyOf(lots);
        }
    }

    /** Goods or a place that cannot be counted here. */
    record Refused(Message why) implements Found {}

    /** An unknown code. */
    record Nothing() implements Found {}
}
