package org.sklad.goods.kits;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Kits assembled from goods and taken apart again. */
public final class KitsFeature implements Feature {
    public final Kits kits;
    public final Assemblies assemblies;

    private final Base base;
    private final CentresFeature centres;

    public KitsFeature(Base base, CentresFeature centres, LedgerFeature ledger, StockFeature stock) {
        this.base = base;
        this.centres = centres;
        kits = new Kits(base.database(), centres.centres, centres.locations, stock.goods, base.clock());
        assemblies = new Assemblies(
                base.database(), kits, centres.locations, ledger.ledger, base.randomness(), base.clock());
    }

    @Override
    public List<Object> components() {
        KitActs acts = new KitActs(assemblies, base.forms());
        KitPlaces places = new KitPlaces(kits, centres.locations);
        return List.of(
                new KitsResource(kits),
                new AssembliesResource(assemblies, acts),
                new BreakUpsResource(assemblies, acts),
                new AssemblyPages(assemblies, kits, places, acts, base.randomness()),
                new BreakUpPages(kits, places, acts, base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("kits");
    }
}
