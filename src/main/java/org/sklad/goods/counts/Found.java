package org.sklad.goods.counts;

import java.util.List;
import org.sklad.goods.ledger.LotHere;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.Message;

/** What a code that was scanned while counting means. */
sealed interface Found {
    /** Another place, in which people count from now on. */
    record At(Place place) implements Found {}

    /**
     * A lot.
     *
     * @param each how many smallest units one scan stands for
     */
    record One(LotCode lot, long each) implements Found {}

    /** One of these lots; a person sees which. */
    record Several(List<LotHere> lots) implements Found {
        public Several {
            lots = List.copyOf(lots);
        }
    }

    /** Something that cannot be counted here. */
    record Refused(Message why) implements Found {}

    /** Nothing that anybody knows. */
    record Nothing() implements Found {}
}
