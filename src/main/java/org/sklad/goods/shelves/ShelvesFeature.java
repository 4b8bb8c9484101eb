package org.sklad.goods.shelves;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Shelves of a centre. */
public final class ShelvesFeature implements Feature {
    public final Shelves shelves;

    private final CatalogueFeature catalogue;

    public ShelvesFeature(Base base, CentresFeature centres, CatalogueFeature catalogue) {
        this.catalogue = catalogue;
        shelves = new Shelves(base.database(), centres.centres, centres.locations);
    }

    @Override
    public List<Object> components() {
        return List.of(new StockMapPages(shelves, catalogue.items), new ProposedLocationsResource(shelves));
    }
}
