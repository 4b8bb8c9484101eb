package org.sklad.installation;

import java.util.List;
import org.sklad.centres.places.LocationGuard;
import org.sklad.goods.bags.BagsFeature;
import org.sklad.goods.ledger.StockGuard;
import org.sklad.goods.transfers.TransfersFeature;

/** Everything that keeps a location open: its stock, and the open documents that name it. */
final class ClosingGuards {
    static final List<LocationGuard> ALL =
            List.of(StockGuard::requireEmpty, TransfersFeature::requireArrived, BagsFeature::requireReconciled);

    private ClosingGuards() {}
}
