package org.sklad.goods.transfers;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.platform.i18n.NotFound;

/** Boxes that were opened on the way: their goods went without them. With the last of these they are on the way no more. */
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

    /** Those of which nothing is left on the way stand at the location then. */
    void land(List<BoxCode> boxes, Location at) {
        boxes.stream().distinct().filter(box -> isEmpty(box) && isOnTheWay(box)).forEach(box -> carry(box, at));
    }

    /** Goods come back into these: as long as nothing else was put into one, it is on the way again. */
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
