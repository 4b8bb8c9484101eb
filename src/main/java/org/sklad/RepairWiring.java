package org.sklad;

import java.nio.file.Path;
import java.time.Duration;
import org.sklad.platform.files.Photos;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.web.Forms;
import org.sklad.repairs.MyWorkPages;
import org.sklad.repairs.Parts;
import org.sklad.repairs.RepairPages;
import org.sklad.repairs.ReportPlaces;
import org.sklad.repairs.WorkOrderLists;
import org.sklad.repairs.WorkOrderPages;
import org.sklad.repairs.WorkOrderPhotos;
import org.sklad.repairs.WorkOrderPhotosResource;
import org.sklad.repairs.WorkOrders;
import org.sklad.repairs.WorkOrdersResource;
import org.sklad.stock.Stock;

/** Repairs put together, with the files that their photos are kept in. */
final class RepairWiring {
    private final Installation installation;
    private final StoredFiles files;
    private final WorkOrders orders;
    private final WorkOrderLists lists;
    private final WorkOrderPhotos photos;
    private final ReportPlaces places;
    private final Parts parts;
    private final Stock stock;

    RepairWiring(Installation of, Features features, Path dataFolder) {
        installation = of;
        files = new StoredFiles(dataFolder, of.database(), of.clock());
        orders = new WorkOrders(
                of.database(), features.centres, features.rooms, features.assets, of.randomness(), of.clock());
        lists = new WorkOrderLists(of.database(), features.centres, of.clock());
        photos = new WorkOrderPhotos(of.database(), new Photos(), files, of.randomness(), of.clock());
        parts = new Parts(
                of.database(), features.centres, features.locations, features.ledger, features.goods, of.clock());
        stock = features.stock;
        places = new ReportPlaces(of.database(), features.centres, features.rooms, features.assets);
    }

    WorkOrders orders() {
        return orders;
    }

    WorkOrderLists lists() {
        return lists;
    }

    Object[] components(Forms forms) {
        return new Object[] {
            new WorkOrdersResource(orders, lists, parts, forms),
            new WorkOrderPhotosResource(orders, photos, lists, forms),
            new MyWorkPages(lists),
            new RepairPages(orders, lists, photos, places, forms, installation.randomness()),
            new WorkOrderPages(orders, lists, photos, parts, stock, forms, installation.randomness())
        };
    }

    /** Files that no row names are swept at the start and every hour. */
    Repeated sweeping() {
        return new Repeated("sweeping files", Duration.ZERO, Duration.ofHours(1), files::sweep, () -> {});
    }
}
