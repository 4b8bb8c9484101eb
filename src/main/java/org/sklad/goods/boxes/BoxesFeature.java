package org.sklad.goods.boxes;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.goods.stock.StockFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Boxes of goods with their own labels. */
public final class BoxesFeature implements Feature {
    public final BoxActs boxes;
    public final BoxNumbers numbers;

    private final Base base;
    private final CentresFeature centres;
    private final StockFeature stock;

    public BoxesFeature(Base base, CentresFeature centres, LedgerFeature ledger, StockFeature stock) {
        this.base = base;
        this.centres = centres;
        this.stock = stock;
        numbers = new BoxNumbers(base.database());
        boxes = new BoxActs(
                base.database(), centres.locations, ledger.ledger, stock.goods, base.randomness(), base.clock());
    }

    @Override
    public List<Object> components() {
        ActsOnBoxes acts = new ActsOnBoxes(boxes, base.forms());
        return List.of(
                new BoxesResource(boxes, acts),
                new BoxPages(boxes, acts, centres.locations, base.randomness()),
                new BoxScanPages(
                        new BoxScan(boxes, stock.stock, centres.centres),
                        new ScanPlaces(centres.locations),
                        base.forms(),
                        base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("boxes");
    }
}
