package org.sklad.receiving;

import java.util.List;
import org.sklad.access.AccessFeature;
import org.sklad.boxes.BoxesFeature;
import org.sklad.catalogue.CatalogueFeature;
import org.sklad.centres.CentresFeature;
import org.sklad.centres.Locations;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;
import org.sklad.stock.StockFeature;

/** Goods that come in: consignments, sorting, packing lists and opening stock. */
public final class ReceivingFeature implements Feature {
    public final Consignments consignments;
    public final ConsignmentLines consignmentLines;
    public final Sortings sortings;
    public final Openings openings;
    public final StockImport imports;

    private final Base base;
    private final CentresFeature centres;
    private final CatalogueFeature catalogue;
    private final StockFeature stock;
    private final BoxesFeature boxes;

    /** @param gate what is asked of medicines that come in */
    public ReceivingFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            CatalogueFeature catalogue,
            StockFeature stock,
            BoxesFeature boxes,
            MedicineGate gate) {
        this.base = base;
        this.centres = centres;
        this.catalogue = catalogue;
        this.stock = stock;
        this.boxes = boxes;
        Locations locations = centres.locations;
        ReceiptPosting receipts =
                new ReceiptPosting(stock.ledger, base.randomness(), base.keys().hash(KeyPurpose.RECEIVED_PACKS), gate);
        consignments = new Consignments(base.database(), centres.centres, locations, receipts, base.clock());
        consignmentLines =
                new ConsignmentLines(base.database(), consignments, locations, catalogue.items, receipts, base.clock());
        sortings = new Sortings(
                base.database(),
                consignments,
                consignmentLines,
                locations,
                stock.ledger,
                receipts,
                stock.goods,
                base.clock());
        openings = new Openings(
                base.database(), centres.centres, locations, stock.ledger, base.randomness(), base.clock());
        imports = new StockImport(
                base.database(),
                centres.centres,
                locations,
                stock.ledger,
                access.audit,
                base.randomness(),
                base.clock(),
                base.forms()::check);
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        Randomness randomness = base.randomness();
        PackingLists packingLists = new PackingLists(base.database(), consignments, forms::check);
        return List.of(
                new OpeningsResource(openings, imports, forms, base.messages()),
                new OpeningPages(openings, imports),
                new ConsignmentsResource(consignments, consignmentLines, sortings, forms),
                new SortingsResource(sortings, consignmentLines, forms),
                new SackPages(consignments, sortings, forms, randomness),
                new SortingPages(sortings, consignmentLines, forms, randomness),
                new SortingScanPages(
                        consignments,
                        sortings,
                        consignmentLines,
                        boxes.boxes,
                        catalogue.items,
                        stock.shelves,
                        forms,
                        randomness),
                new PackingListsResource(packingLists, forms, base.messages()),
                new PackingListPages(
                        packingLists, centres.locations, stock.restrictions, stock.sources, forms, randomness),
                new ConsignmentPages(
                        consignments,
                        consignmentLines,
                        centres.locations,
                        stock.restrictions,
                        stock.sources,
                        forms,
                        randomness),
                new ConsignmentScanPages(
                        consignments,
                        consignmentLines,
                        boxes.boxes,
                        catalogue.items,
                        stock.shelves,
                        forms,
                        randomness));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("receiving");
    }
}
