package org.sklad.goods.counts;

import java.util.List;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.goods.stock.StockFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Stock counts. */
public final class CountsFeature implements Feature {
    public final Counts counts;
    public final CountLines lines;
    public final PendingDecisions decisions;

    private final Base base;
    private final CentresFeature centres;
    private final StockFeature stock;

    public CountsFeature(Base base, CentresFeature centres, LedgerFeature ledger, StockFeature stock) {
        this.base = base;
        this.centres = centres;
        this.stock = stock;
        counts = new Counts(
                base.database(), centres.centres, centres.locations, ledger.ledger, stock.goods, base.clock());
        decisions = new CountDecisions(base.database(), base.randomness());
        lines = new CountLines(base.database(), counts, centres.locations, stock.goods, base.clock());
    }

    @Override
    public List<Object> components() {
        CountActs acts = new CountActs(counts, lines, base.forms());
        return List.of(
                new CountsResource(counts, acts),
                new CountPages(counts, centres.locations, acts, base.randomness()),
                new CountScanPages(
                        new CountScan(counts, lines, centres.centres, stock.stock),
                        new ScanPlaces(centres.locations),
                        base.forms(),
                        base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("counts");
    }
}
