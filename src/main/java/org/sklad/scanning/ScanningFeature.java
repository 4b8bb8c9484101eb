package org.sklad.scanning;

import java.util.List;
import org.sklad.aid.needs.NeedsFeature;
import org.sklad.barcodes.Substitute;
import org.sklad.centres.assets.AssetsFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.boxes.BoxesFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.goods.donors.DonorsFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.moves.MovesFeature;
import org.sklad.goods.receiving.ReceivingFeature;
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
    private final Answers answers;
    private final LabelsFeature labelDesigns;
    private final Substitute substitute;

    /** The features whose papers and boxes a search finds. */
    public record Papers(
            DonorsFeature donors,
            BoxesFeature boxes,
            ReceivingFeature receiving,
            TransfersFeature transfers,
            RepairsFeature repairs) {}

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
            MovesFeature moves,
            NeedsFeature needs,
            Papers papers,
            LabelsFeature labelDesigns,
            Substitute substitute) {
        this.base = base;
        this.catalogue = catalogue;
        this.labelDesigns = labelDesigns;
        this.substitute = substitute;
        OwnLabels labels = new OwnLabels(
                base.database(),
                centres.locations,
                centres.rooms,
                assets.assets,
                people.beneficiaries,
                ledger.lots,
                papers.repairs().orders);
        GoodsCards cards = new GoodsCards(stock.styles, needs.sizes);
        scans = new Scans(
                base.database(),
                centres.centres,
                stock.goods,
                labels,
                papers.transfers().transfers,
                people.households,
                papers.boxes().numbers);
        PutAways putAways = new PutAways(
                base.database(),
                moves.moves,
                stock.stock,
                centres.locations,
                base.forms(),
                base.randomness(),
                base.clock());
        List<Finder> finders = List.of(
                new BoxFinder(papers.boxes().numbers),
                new PlaceFinder(centres.locations, centres.rooms, assets.assets),
                new PaperFinder(
                        papers.receiving().consignments,
                        papers.transfers().transfers,
                        papers.donors().sources,
                        centres.centres),
                new RepairFinder(papers.repairs().lists));
        answers = new Answers(scans, labels, cards, putAways, finders, centres.centres);
    }

    @Override
    public List<Object> components() {
        return List.of(
                new ScanResource(scans, substitute, base.forms(), base.messages()),
                new ScanPages(answers, catalogue.items, base.forms()),
                new ScannerTestPages(base.forms(), base.messages(), labelDesigns.fonts()));
    }
}
