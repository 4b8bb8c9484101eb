package org.sklad.goods.ledger;

import java.util.List;
import java.util.function.Function;
import org.sklad.centres.places.CentresFeature;
import org.sklad.centres.places.Locations;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** The ledger of stock, and its lots. */
public final class LedgerFeature implements Feature {
    public final StockLedger ledger;
    public final Lots lots;

    /**
     * Builds the ledger.
     *
     * @param ledger builds the ledger from the locations; a test passes a broken one
     */
    public LedgerFeature(Base base, CentresFeature centres, Function<Locations, StockLedger> ledger) {
        this.ledger = ledger.apply(centres.locations);
        lots = new Lots(base.database(), base.clock());
    }

    @Override
    public List<String> checkFiles() {
        return List.of("ledger");
    }
}
