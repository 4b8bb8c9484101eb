package org.sklad.stock;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sklad.access.AccessFeature;
import org.sklad.catalogue.CatalogueFeature;
import org.sklad.centres.CentresFeature;
import org.sklad.centres.Locations;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** The ledger and what is in stock: lots, donors, restrictions, shelves and adjustments. */
public final class StockFeature implements Feature {
    public final StockLedger ledger;
    public final Goods goods;
    public final Shelves shelves;
    public final Stock stock;
    public final Lots lots;
    public final Sources sources;
    public final Restrictions restrictions;
    public final Adjustments adjustments;

    private final Base base;
    private final CentresFeature centres;
    private final CatalogueFeature catalogue;

    /** @param ledger of the locations; a test breaks it */
    public StockFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            CatalogueFeature catalogue,
            Function<Locations, StockLedger> ledger) {
        this.base = base;
        this.centres = centres;
        this.catalogue = catalogue;
        this.ledger = ledger.apply(centres.locations);
        goods = new Goods(centres.locations, base.clock());
        shelves = new Shelves(base.database(), centres.centres, centres.locations);
        stock = new Stock(base.database(), centres.centres, centres.locations, base.clock());
        lots = new Lots(base.database(), base.clock());
        sources = new Sources(base.database(), access.audit);
        restrictions = new Restrictions(base.database(), centres.centres, access.audit);
        adjustments = new Adjustments(base.database(), this.ledger, centres.locations, base.clock());
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(
                new BalancesResource(stock),
                new MovementsResource(stock),
                new LotsResource(lots, forms),
                new ItemRecallsResource(lots, stock, forms),
                new ItemRecallPages(lots, stock, forms, base.randomness()),
                new AdjustmentsResource(adjustments, forms),
                new DonorsResource(sources, forms),
                new FundingSourcesResource(sources, forms),
                new RestrictionsResource(restrictions, forms),
                new RestrictionPages(restrictions, centres.centres, forms),
                new StockPages(stock, lots, forms, base.randomness()),
                new StockMapPages(shelves, catalogue.items),
                new ProposedLocationsResource(shelves),
                new AdjustmentPages(adjustments, stock, lots, forms, base.randomness()));
    }

    @Override
    public List<Check> checks() {
        return Stream.of(StockChecks.ALL, CheckFile.read(StockFeature.class, "adjustments"))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Figure> figures() {
        return StockChecks.FIGURES;
    }
}
