package org.sklad.scanning;

import java.util.List;
import org.sklad.barcodes.Substitute;
import org.sklad.centres.assets.AssetsFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.goods.transfers.TransfersFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.repairs.orders.RepairsFeature;

/** The meaning of scanned codes, and the actions they offer. */
public final class ScanningFeature implements Feature {
    public final Scans scans;

    private final Base base;
    private final CatalogueFeature catalogue;
    private final StockFeature stock;
    private final LabelsFeature labelDesigns;
    private final Substitute substitute;

    /**
     * Creates the feature.
     *
     * @param substitute characters that scanners are set to type instead of the group separator
     */
    public ScanningFeature(
            Base base,
            CentresFeature centres,
            AssetsFeature assets,
            BeneficiariesFeature people,
            CatalogueFeature catalogue,
            LedgerFeature ledger,
            StockFeature stock,
            TransfersFeature transfers,
            RepairsFeature repairs,
            LabelsFeature labelDesigns,
            Substitute substitute) {
        this.base = base;
        this.catalogue = catalogue;
        this.stock = stock;
        this.labelDesigns = labelDesigns;
        this.substitute = substitute;
        OwnLabels labels = new OwnLabels(
                base.database(),
                centres.locations,
                centres.rooms,
                assets.assets,
                people.beneficiaries,
                ledger.lots,
                repairs.orders);
        scans = new Scans(base.database(), centres.centres, stock.goods, labels, transfers.transfers);
    }

    @Override
    public List<Object> components() {
        return List.of(
                new ScanResource(scans, substitute, base.forms(), base.messages()),
                new ScanPages(scans, stock.cards, catalogue.items, base.forms()),
                new ScannerTestPages(base.forms(), base.messages(), labelDesigns.fonts()));
    }
}
