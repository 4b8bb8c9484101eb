package org.sklad.goods.receiving;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.boxes.BoxesFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.goods.donors.DonorsFeature;
import org.sklad.goods.intake.MedicineGate;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.goods.shelves.ShelvesFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Consignments and sorting. */
public final class ReceivingFeature implements Feature {
    public final Consignments consignments;
    public final ConsignmentLines consignmentLines;
    public final Sortings sortings;
    public final ConsignmentFacts facts;

    final IntakeCodes codes;
    final UnknownGoods unknown;

    private final Base base;
    private final CentresFeature centres;
    private final DonorsFeature donors;
    private final ShelvesFeature shelves;
    private final BoxesFeature boxes;

    /**
     * Creates the feature.
     *
     * @param gate conditions for receiving medicines
     */
    public ReceivingFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            CatalogueFeature catalogue,
            LedgerFeature ledger,
            DonorsFeature donors,
            StockFeature stock,
            ShelvesFeature shelves,
            BoxesFeature boxes,
            MedicineGate gate) {
        this.base = base;
        this.centres = centres;
        this.donors = donors;
        this.shelves = shelves;
        this.boxes = boxes;
        ReceiptPosting receipts =
                new ReceiptPosting(ledger.ledger, base.randomness(), base.keys().hash(KeyPurpose.RECEIVED_PACKS), gate);
        consignments = new Consignments(base.database(), centres.centres, centres.locations, receipts, base.clock());
        consignmentLines =
                new ConsignmentLines(base.database(), consignments, centres.locations, receipts, base.clock());
        facts = new ConsignmentFacts(
                base.database(), consignments, centres.locations, stock.goods, receipts, access.audit, base.clock());
        codes = new IntakeCodes(
                base.database(), consignments, consignmentLines, catalogue.items, stock.goods, receipts, base.clock());
        unknown = new UnknownGoods(codes, catalogue.items);
        sortings = new Sortings(
                base.database(),
                consignments,
                consignmentLines,
                centres.locations,
                ledger.ledger,
                receipts,
                base.clock());
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        Randomness randomness = base.randomness();
        ScanPlaces places = new ScanPlaces(centres.locations);
        ConsignmentActs acts = new ConsignmentActs(consignments, facts, consignmentLines, sortings, forms);
        SortingActs sorting = new SortingActs(sortings, consignmentLines, forms);
        return List.of(
                new ConsignmentsResource(consignments, sortings, acts),
                new SortingsResource(sortings, sorting),
                new SackPages(consignments, sortings, acts, randomness),
                new SortingPages(sortings, consignmentLines, sorting, randomness),
                new SortingScanPages(scan(SortingActs.PATH, sortings::intake), places, forms, randomness),
                new ConsignmentPages(
                        consignments, acts, centres.locations, donors.restrictions, donors.sources, forms, randomness),
                new ConsignmentScanPages(scanOfConsignments(), places, forms, randomness));
    }

    /** Returns the scan mode of consignments. */
    IntakeScan scanOfConsignments() {
        return scan(ConsignmentActs.PATH, (id, by) -> Intake.of(consignments.requireMayChange(id, by)));
    }

    private IntakeScan scan(String path, BiFunction<UUID, Operator, Intake> find) {
        return new IntakeScan(path, find, consignmentLines, boxes.boxes, codes, shelves.shelves, unknown);
    }

    @Override
    public List<String> checkFiles() {
        return List.of("receiving");
    }
}
