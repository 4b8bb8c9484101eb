package org.sklad.goods.transfers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.platform.i18n.NotFound;

/**
 * Boxes that were opened on the way, so that their goods travel without them. A box leaves the way together with its last goods.
 */
final class OpenedBoxes {
    private final Handle handle;
    private final StockLedger ledger;
    private final Document document;
    private final Location transit;

    OpenedBoxes(Handle handle, StockLedger ledger, Document document, Location transit) {
        this.handle = handle;
        this.ledger = ledger;
        this.document = document;
        this.transit = transit;
    }

    /** Returns an act on arrivals of a transfer after which its boxes in the same centre still have their numbers. */
    static BiConsumer<Handle, Document> keepingNumbers(BiConsumer<Handle, Document> act) {
        return (handle, document) -> {
            List<BoxCode> sent = handle.attach(SentGoodsDao.class).boxes(document.id());
            Boxes.keepNumbers(handle, Set.copyOf(sent), () -> act.accept(handle, document));
        };
    }

    /** Moves boxes with nothing left on the way to where the last of their goods went. */
    void land(List<Moved> moved) {
        Map<BoxCode, Location> places = new LinkedHashMap<>();
        moved.stream()
                .filter(each -> each.to().box().isLoose() && !each.from().box().isLoose())
                .forEach(each -> places.put(each.from().box(), each.to().location()));
        places.forEach((box, at) -> land(List.of(box), at));
    }

    /** Moves boxes with nothing left on the way to the location. */
    void land(List<BoxCode> boxes, Location at) {
        boxes.stream().distinct().filter(box -> isEmpty(box) && isOnTheWay(box)).forEach(box -> carry(box, at));
    }

    /** Moves boxes back onto the way before goods return into them, if nothing else was put into them. */
    void bringBack(List<BoxCode> boxes) {
        boxes.stream()
                .distinct()
                .filter(box -> isEmpty(box) && !isOnTheWay(box))
                .forEach(box -> carry(box, transit));
    }

    private boolean isEmpty(BoxCode box) {
        return Boxes.contents(handle, box).isEmpty();
    }

    private boolean isOnTheWay(BoxCode box) {
        return Boxes.location(handle, box).orElseThrow(NotFound::new).equals(transit.id());
    }

    private void carry(BoxCode box, Location to) {
        ledger.moveBox(handle, document, MovementKind.TRANSFER_IN, 0, box, to);
    }
}
