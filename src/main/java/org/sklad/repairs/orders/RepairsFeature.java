package org.sklad.repairs.orders;

import java.util.List;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.offline.OfflineKind;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.assets.AssetsFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.files.Photos;

/** Fault reports and work orders for repairs. */
public final class RepairsFeature implements Feature {
    public final WorkOrders orders;
    public final WorkOrderLists lists;
    public final Parts parts;
    public final PendingDecisions decisions;
    public final OfflineReports offline;
    public final OfflineKind<ReportForm> offlineReports;
    public final WorkOrderPhotos photos;

    private final Base base;
    private final CentresFeature centres;
    private final AssetsFeature assets;
    private final StockFeature stock;

    public RepairsFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            AssetsFeature assets,
            LedgerFeature ledger,
            StockFeature stock) {
        this.base = base;
        this.centres = centres;
        this.assets = assets;
        this.stock = stock;
        orders = new WorkOrders(
                base.database(), centres.centres, centres.rooms, assets.assets, base.randomness(), base.clock());
        lists = new WorkOrderLists(base.database(), centres.centres, base.clock());
        decisions = new RepairDecisions(lists, base.randomness());
        offline = new OfflineReports(base.database(), centres.rooms, assets.assets, base.randomness(), base.clock());
        offlineReports = new OfflineKind<>(
                RecordKind.WORK_ORDER,
                WorkOrderActs.PATH,
                ReportForm.class,
                (claim, form, on, author) -> offline.recordOffline(claim, form.report(), on, author));
        photos = new WorkOrderPhotos(
                base.database(), new Photos(), base.files(), access.audit, base.randomness(), base.clock());
        parts = new Parts(
                base.database(), centres.centres, centres.locations, ledger.ledger, stock.goods, base.clock());
    }

    @Override
    public List<Object> components() {
        WorkOrderActs acts = new WorkOrderActs(orders, parts, photos, base.forms());
        ReportPlaces places = new ReportPlaces(base.database(), centres.centres, centres.rooms, assets.assets);
        WorkOrderPages pages = new WorkOrderPages(lists, acts, stock.stock, centres.locations, base.randomness());
        return List.of(
                new WorkOrdersResource(orders, lists, acts),
                new WorkOrderPhotosResource(photos, lists, acts),
                new MyWorkPages(lists),
                new RepairPages(orders, lists, photos, places, acts, base.randomness(), base.clock()),
                pages,
                new WorkOrderActPages(orders, lists, acts, pages, base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("orders");
    }
}
