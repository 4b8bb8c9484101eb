package org.sklad.scanning;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.LotCode;

/**
 * The goods of one answer and the shelf that was scanned after it.
 *
 * @param to code of the shelf
 * @param toName name of the shelf
 * @param done the move, if the goods were loose in one place and went to the shelf
 * @param choices the places and boxes to choose from, if they were loose in none or several; none if all of them are on the shelf already
 */
public record PutAway(
        Item item, LotCode lot, String to, String toName, Optional<PutAwayDone> done, List<PutAwayFrom> choices) {
    public PutAway {
        choices = List.copyOf(choices);
    }
}
