package org.sklad.aid.loans;

import java.util.List;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.OpenLocations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.stock.GoodsAtHand;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/**
 * The page of a loan in preparation.
 *
 * @param lines the goods, latest first
 * @param candidates goods here that match the typed words, which can be added with a button
 * @param locations locations of the centre that goods can be taken from
 * @param result result of the last scan, played as a sound: ok, twice, unknown, refused; empty if there was no scan
 */
public record OnLoanDesk(
        Centre centre,
        List<Line> lines,
        List<GoodsAtHand.Usable> candidates,
        OpenLocations locations,
        FormState entered,
        String result) {
    public OnLoanDesk {
        lines = List.copyOf(lines);
        candidates = List.copyOf(candidates);
    }

    /**
     * Goods to be lent.
     *
     * @param code our own code of the scanned lot, or of the item
     * @param lot true for the code of a lot
     */
    public record Line(int number, Item item, String code, boolean lot, String quantity) {
        /** Returns the title for the typed quantity. */
        public Message title() {
            return item.title(quantity.equals("1") ? 1 : 0);
        }
    }
}
