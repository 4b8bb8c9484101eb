package org.sklad.goods.moves;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.boxes.BoxesFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.goods.shelves.ShelvesFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Moves within a centre. */
public final class MovesFeature implements Feature {
    public final Moves moves;
    public final MoveLines lines;
    public final ExpiredGoods expiredGoods;

    private final Base base;
    private final CentresFeature centres;
    private final StockFeature stock;
    private final ShelvesFeature shelves;
    private final BoxesFeature boxes;
    private final MoveDocumentPages pages;

    public MovesFeature(
            Base base,
            CentresFeature centres,
            LedgerFeature ledger,
            StockFeature stock,
            ShelvesFeature shelves,
            BoxesFeature boxes,
            MoveDocumentPages pages) {
        this.base = base;
        this.centres = centres;
        this.stock = stock;
        this.shelves = shelves;
        this.boxes = boxes;
        this.pages = pages;
        moves = new Moves(
                base.database(), centres.centres, centres.locations, ledger.ledger, stock.goods, base.clock());
        lines = new MoveLines(base.database(), moves, centres.locations, ledger.ledger, stock.goods, base.clock());
        expiredGoods =
                new ExpiredGoods(base.database(), moves, centres.locations, ledger.ledger, stock.goods, base.clock());
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        MoveActs acts = new MoveActs(moves, lines, expiredGoods, forms);
        MoveProposals proposals =
                new MoveProposals(centres.locations, stock.lotCards, stock.stock, stock.styles, shelves.shelves);
        return List.of(
                new ExpiredGoodsResource(moves, acts),
                new ExpiredGoodsPages(acts, expiredGoods, stock.stock, centres.locations, base.randomness()),
                new MovesResource(moves, acts),
                new MovePages(moves, pages, boxes.boxes, proposals, acts, base.randomness()),
                new MoveScanPages(
                        new MoveScan(moves, lines, centres.centres, stock.stock, shelves.shelves),
                        new ScanPlaces(centres.locations),
                        forms,
                        base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("moves");
    }
}
