package org.sklad.scanning;

import java.util.List;
import org.sklad.barcodes.Substitute;
import org.sklad.beneficiaries.BeneficiariesFeature;
import org.sklad.catalogue.CatalogueFeature;
import org.sklad.centres.CentresFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.repairs.RepairsFeature;
import org.sklad.stock.StockFeature;
import org.sklad.transfers.TransfersFeature;

/** The meaning of a scanned code, and the acts that it offers. */
public final class ScanningFeature implements Feature {
    public final Scans scans;

    private final Base base;
    private final CatalogueFeature catalogue;
    private final StockFeature stock;
    private final Substitute substitute;

    /** @param substitute what scanners are set to type in place of the group separator */
    public ScanningFeature(
            Base base,
            CentresFeature centres,
            BeneficiariesFeature people,
            CatalogueFeature catalogue,
            StockFeature stock,
            TransfersFeature transfers,
            RepairsFeature repairs,
            Substitute substitute) {
        this.base = base;
        this.catalogue = catalogue;
        this.stock = stock;
        this.substitute = substitute;
        scans = new Scans(
                base.database(),
                centres.centres,
                centres.locations,
                centres.rooms,
                centres.assets,
                people.beneficiaries,
                stock.goods,
                stock.lots,
                repairs.orders,
                transfers.transfers);
    }

    @Override
    public List<Object> components() {
        return List.of(
                new ScanResource(scans, substitute, base.forms(), base.messages()),
                new ScanPages(scans, stock.stock, catalogue.items, base.forms()));
    }
}
