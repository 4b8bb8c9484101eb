package org.sklad.goods.transfers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.db.Database;

/** The goods of a transfer at its destination: the meaning of a scanned code there, and the items still on the way. */
final class ArrivingGoods {
    private final Database database;
    private final Locations locations;
    private final Goods goods;

    ArrivingGoods(Database database, Locations locations, Goods goods) {
        this.database = database;
        this.locations = locations;
        this.goods = goods;
    }

    /** Totals of the transfer. */
    SentTotals totals(UUID id) {
        return database.read(handle -> dao(handle).totals(id));
    }

    /** True if the transfer goes into a quarantine, so that all its goods must stay in one. */
    boolean goesIntoQuarantine(Transfer transfer) {
        Location usual = database.read(handle -> locations.get(handle, transfer.toCentre(), transfer.toLocation()));
        return usual.kind() == LocationKind.QUARANTINE;
    }

    /** Finds the meaning of a code for the receiver: a location of the receiver's centre, or goods of the waybill. */
    ScannedArrival find(Transfer transfer, RawCode code) {
        return database.read(handle -> {
            Optional<GoodsMeaning> here = goods.find(handle, code.text(), transfer.toCentre());
            Optional<Location> place = here.filter(GoodsMeaning.OfLocation.class::isInstance)
                    .map(each -> ((GoodsMeaning.OfLocation) each).location());
            Optional<GoodsMeaning> there = goods.find(handle, code.text(), transfer.fromCentre());
            List<SentGoods> sent = new ArrivalResolution(handle, goods, locations, transfer).find(code);
            return new ScannedArrival(
                    place,
                    ArrivalResolution.box(code),
                    sent.stream().map(SentGoods::lot).collect(Collectors.toSet()),
                    sent.stream().map(SentGoods::sku).findFirst(),
                    there.map(ArrivalResolution::units).orElse(1L));
        });
    }

    /** Lists the items that are still on the way. */
    List<Item> itemsLeft(UUID id) {
        return database.read(handle -> {
            Set<Sku> left = dao(handle).all(id).stream()
                    .filter(each -> each.left() > 0)
                    .map(SentGoods::sku)
                    .collect(Collectors.toSet());
            return List.copyOf(Skus.named(handle, left).values());
        });
    }

    /** Finds the lot of the latest receipt. */
    Optional<LotCode> latest(UUID id) {
        return database.read(handle -> dao(handle).latest(id));
    }

    private static SentGoodsDao dao(Handle handle) {
        return handle.attach(SentGoodsDao.class);
    }
}
