package org.sklad.goods.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.sklad.centres.places.Location;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.BoxCode;

/**
 * A box of a waybill that arrives, with what was found in it. A box stands in one location: so what is missing in it stays behind beside
 * it, loose, and is still on the way.
 */
final class BoxArrival {
    private final BoxCode box;
    private final int line;
    private final Location to;
    private final List<SentGoods> sent;
    private final List<OnTheWay.Portion> found = new ArrayList<>();

    /**
     * @param line of the receipt, for all that is in it
     * @param sent all that was sent in it
     */
    BoxArrival(BoxCode box, int line, Location to, List<SentGoods> sent) {
        this.box = box;
        this.line = line;
        this.to = to;
        this.sent = List.copyOf(sent);
    }

    BoxCode box() {
        return box;
    }

    List<SentGoods> sent() {
        return sent;
    }

    void found(List<OnTheWay.Portion> portions) {
        found.addAll(portions);
    }

    /** @param left how many of the goods no line of the receipt took */
    List<Moved> moved(Location transit, ToLongFunction<SentGoods> left) {
        Place packed = new Place(transit, box);
        List<Moved> moved = new ArrayList<>();
        for (SentGoods each : sent) {
            long missing = left.applyAsLong(each);
            if (missing > 0) {
                moved.add(new Moved(line, each.lot(), packed, Place.loose(transit), missing));
            }
        }
        for (OnTheWay.Portion portion : found) {
            moved.add(new Moved(line, portion.of().lot(), packed, new Place(to, box), portion.quantity()));
        }
        return moved;
    }
}
