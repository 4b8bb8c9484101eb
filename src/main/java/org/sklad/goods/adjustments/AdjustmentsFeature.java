package org.sklad.goods.adjustments;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.platform.db.Figure;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Corrections of stock. */
public final class AdjustmentsFeature implements Feature {
    public final Adjustments adjustments;

    private final Base base;
    private final StockFeature stock;

    public AdjustmentsFeature(Base base, CentresFeature centres, LedgerFeature ledger, StockFeature stock) {
        this.base = base;
        this.stock = stock;
        adjustments = new Adjustments(base.database(), ledger.ledger, centres.locations, base.clock());
    }

    @Override
    public List<Object> components() {
        AdjustmentActs acts = new AdjustmentActs(adjustments, base.forms());
        return List.of(
                new AdjustmentsResource(adjustments, acts),
                new AdjustmentPages(adjustments, stock.stock, stock.lotCards, acts, base.forms(), base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("adjustments");
    }

    @Override
    public List<Figure> figures() {
        return List.of();
    }
}
