package org.sklad.goods.transfers;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.CentresFeature;
import org.sklad.centres.places.Location;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.moves.MovesFeature;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.goods.shelves.ShelvesFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.web.Forms;

/** Transfers between centres. */
public final class TransfersFeature implements Feature {
    public final Transfers transfers;
    public final TransferLines lines;
    public final TransferReceipts receipts;
    public final Discrepancies discrepancies;

    final ArrivingGoods arriving;

    private final Base base;
    private final CentresFeature centres;
    private final StockFeature stock;
    private final ShelvesFeature shelves;
    private final MovesFeature moves;

    public TransfersFeature(
            Base base,
            CentresFeature centres,
            LedgerFeature ledger,
            StockFeature stock,
            ShelvesFeature shelves,
            MovesFeature moves) {
        this.base = base;
        this.centres = centres;
        this.stock = stock;
        this.shelves = shelves;
        this.moves = moves;
        transfers = new Transfers(
                base.database(), centres.centres, centres.locations, ledger.ledger, stock.goods, base.clock());
        lines = new TransferLines(base.database(), transfers, base.clock());
        receipts = new TransferReceipts(
                base.database(), transfers, centres.locations, ledger.ledger, stock.goods, base.clock());
        arriving = new ArrivingGoods(base.database(), centres.locations, stock.goods);
        discrepancies = new Discrepancies(
                base.database(), transfers, centres.locations, ledger.ledger, stock.goods, base.clock());
    }

    /** Refuses to close a location while a transfer is on the way from it or to it. What did not arrive may still return there. */
    public static void requireArrived(Handle handle, Location location) {
        handle.attach(TransferDao.class)
                .onTheWay(location.centre(), location.id())
                .ifPresent(number -> {
                    throw Refused.conflict("transfers.location-in-use", location.address(), number.value());
                });
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        TransferActs acts = new TransferActs(transfers, lines, receipts, discrepancies, forms);
        ScanPlaces places = new ScanPlaces(centres.locations);
        return List.of(
                new TransfersResource(transfers, acts),
                new TransferPages(transfers, acts, centres.centres, centres.locations, base.randomness()),
                new TransferScanPages(
                        new TransferScan(transfers, lines, moves.lines, centres.centres, stock.stock),
                        places,
                        forms,
                        base.randomness()),
                new ReceiptScanPages(
                        new ReceiptScan(transfers, receipts, arriving, shelves.shelves),
                        places,
                        forms,
                        base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("transfers");
    }
}
