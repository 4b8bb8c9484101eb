package org.sklad.goods.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.sklad.centres.places.Location;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.BoxCode;

/**
 * A box of a waybill that arrives, with the goods found in it. A box is at one location, so its missing goods stay on the way as
 * loose goods.
 */
final class BoxArrival {
    private final BoxCode box;
    private final int line;
    private final Location to;
    private final List<SentGoods> sent;
    private final List<OnTheWay.Portion> found = new ArrayList<>();

    /**
     * Creates the arrival of a box.
     *
     * @param line line of the receipt, for the whole contents
     * @param sent all goods sent in the box
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

    /**
     * Creates the movements of the box.
     *
     * @param left quantity of the goods that no line of the receipt took
     */
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
