package org.sklad.transfers;

import java.util.List;
import java.util.stream.Stream;
import org.sklad.boxes.BoxesFeature;
import org.sklad.centres.CentresFeature;
import org.sklad.centres.Locations;
import org.sklad.platform.db.Database;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;
import org.sklad.stock.Goods;
import org.sklad.stock.StockFeature;
import org.sklad.stock.StockLedger;

/** Moves within a centre, bags of mobile teams, and transfers between centres. */
public final class TransfersFeature implements Feature {
    public final Moves moves;
    public final MoveLines moveLines;
    public final ExpiredGoods expiredGoods;
    public final Reconciliations reconciliations;
    public final ReconciliationLines reconciliationLines;
    public final Transfers transfers;
    public final TransferLines transferLines;
    public final TransferReceipts receipts;
    public final Discrepancies discrepancies;

    private final Base base;
    private final CentresFeature centres;
    private final StockFeature stock;
    private final BoxesFeature boxes;

    public TransfersFeature(Base base, CentresFeature centres, StockFeature stock, BoxesFeature boxes) {
        this.base = base;
        this.centres = centres;
        this.stock = stock;
        this.boxes = boxes;
        Database database = base.database();
        Locations locations = centres.locations;
        StockLedger ledger = stock.ledger;
        Goods goods = stock.goods;
        moves = new Moves(database, centres.centres, locations, ledger, goods, base.clock());
        moveLines = new MoveLines(database, moves, locations, ledger, goods, base.clock());
        expiredGoods = new ExpiredGoods(database, moves, locations, ledger, goods, base.clock());
        reconciliations =
                new Reconciliations(database, locations, ledger, stock.adjustments, base.randomness(), base.clock());
        reconciliationLines = new ReconciliationLines(database, reconciliations, locations, goods, base.clock());
        transfers = new Transfers(database, centres.centres, locations, ledger, goods, base.clock());
        transferLines = new TransferLines(database, transfers, base.clock());
        receipts = new TransferReceipts(database, transfers, locations, ledger, goods, base.clock());
        discrepancies = new Discrepancies(database, transfers, locations, ledger, goods, base.clock());
    }

    @Override
    public List<Object> components() {
        return Stream.of(moving(), bags(), betweenCentres())
                .flatMap(List::stream)
                .toList();
    }

    private List<Object> moving() {
        Forms forms = base.forms();
        return List.of(
                new ExpiredGoodsResource(expiredGoods, moves, forms),
                new ExpiredGoodsPages(expiredGoods, stock.stock, centres.locations, forms, base.randomness()),
                new MovesResource(moves, moveLines, forms),
                new MovePages(
                        moves, reconciliations, boxes.boxes, centres.locations, stock.lots, forms, base.randomness()),
                new MoveScanPages(
                        moves, moveLines, centres.centres, stock.stock, stock.shelves, forms, base.randomness()));
    }

    private List<Object> bags() {
        Forms forms = base.forms();
        return List.of(
                new ReconciliationsResource(reconciliations, reconciliationLines, forms),
                new ReconciliationPages(
                        reconciliations, reconciliationLines, centres.locations, forms, base.randomness()),
                new BagScanPages(
                        reconciliations, reconciliationLines, centres.centres, stock.stock, forms, base.randomness()));
    }

    private List<Object> betweenCentres() {
        Forms forms = base.forms();
        return List.of(
                new TransfersResource(transfers, transferLines, receipts, discrepancies, forms),
                new TransferPages(
                        transfers,
                        receipts,
                        discrepancies,
                        centres.centres,
                        centres.locations,
                        forms,
                        base.randomness()),
                new TransferScanPages(
                        transfers, transferLines, moveLines, centres.centres, stock.stock, forms, base.randomness()),
                new ReceiptScanPages(transfers, receipts, stock.shelves, forms, base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("moves", "reconciliations", "transfers");
    }
}
