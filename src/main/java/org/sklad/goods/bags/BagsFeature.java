package org.sklad.goods.bags;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.CentresFeature;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.adjustments.AdjustmentsFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.goods.stock.StockFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.web.Forms;

/** Bags of mobile teams and their count after a visit. */
public final class BagsFeature implements Feature {
    public final Reconciliations reconciliations;
    public final ReconciliationLines lines;

    private final Base base;
    private final CentresFeature centres;
    private final StockFeature stock;

    public BagsFeature(
            Base base,
            CentresFeature centres,
            LedgerFeature ledger,
            StockFeature stock,
            AdjustmentsFeature adjustments) {
        this.base = base;
        this.centres = centres;
        this.stock = stock;
        reconciliations = new Reconciliations(
                base.database(),
                centres.locations,
                ledger.ledger,
                adjustments.adjustments,
                base.randomness(),
                base.clock());
        lines = new ReconciliationLines(base.database(), reconciliations, centres.locations, stock.goods, base.clock());
    }

    /** Refuses to close a bag that is being reconciled, or the location that its goods will return to. */
    public static void requireReconciled(Handle handle, Location location) {
        handle.attach(ReconciliationDao.class)
                .bagNeeding(location.centre(), location.id())
                .ifPresent(bag -> {
                    throw Refused.conflict(
                            "bags.bag.location-in-use",
                            location.address(),
                            new LocationAddress(location.centre(), bag));
                });
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        ReconciliationActs acts = new ReconciliationActs(reconciliations, lines, forms);
        return List.of(
                new ReconciliationsResource(reconciliations, acts),
                new ReconciliationPages(reconciliations, centres.locations, acts, base.randomness()),
                new BagScanPages(
                        new BagScan(reconciliations, lines, centres.centres, stock.stock),
                        new ScanPlaces(centres.locations),
                        forms,
                        base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("reconciliations");
    }
}
