package org.sklad.goods.kits;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Compositions;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.db.Database;

/** The number of kits that can be assembled at a place now, and the kits in stock there. In whole kits. */
public final class Kits {
    static final Role[] MAY_SEE = {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR};

    /** A text greater than every sku, because no sku begins with a small letter. */
    private static final String LAST = "z";

    /** A suffix that makes the least text that is greater than a sku and not a sku itself. */
    private static final String FOLLOWING = " ";

    private static final int STANDING = 100;

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final Goods goods;
    private final InstantSource clock;

    Kits(Database database, Centres centres, Locations locations, Goods goods, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Lists the kits by sku, each with its parts and their usable stock. The number of statements does not depend on the number of kits.
     *
     * @param within location, to count only stock there and beneath it; absent for the whole centre
     * @param after sku of the last kit of the previous page; blank for the first page
     */
    public List<KitStock> list(CentreCode centre, Optional<LocationCode> within, String after, int limit, Operator by) {
        by.requireAt(centre, MAY_SEE);
        LocalDate today = today(centre, clock.instant());
        return database.read(handle -> {
            Optional<Location> location = within.map(code -> locations.get(handle, centre, code));
            return stocks(handle, centre, location, today, after + FOLLOWING, LAST, limit);
        });
    }

    /** Finds the kit with the stock of its parts at the location and beneath it; empty if the item is not a kit. */
    static Optional<KitStock> find(Handle handle, Location at, Sku kit, LocalDate today) {
        return stocks(handle, at.centre(), Optional.of(at), today, kit.value(), kit.value(), 1).stream()
                .findFirst();
    }

    private static List<KitStock> stocks(
            Handle handle,
            CentreCode centre,
            Optional<Location> within,
            LocalDate today,
            String after,
            String last,
            int limit) {
        long location = within.map(each -> each.id().value()).orElse(0L);
        List<PartStock> parts =
                handle.attach(KitDao.class).parts(centre, location, new Expiry(today), after, last, limit);
        Map<Sku, List<PartStock>> byKit = new LinkedHashMap<>();
        Set<Sku> skus = new TreeSet<>();
        for (PartStock part : parts) {
            byKit.computeIfAbsent(part.kit(), any -> new ArrayList<>()).add(part);
            skus.add(part.kit());
            skus.add(part.item());
        }
        Map<Sku, Item> items = Skus.named(handle, skus);
        return byKit.entrySet().stream()
                .map(each -> new KitStock(each.getKey(), each.getValue(), items))
                .toList();
    }

    /** Lists the loose kits at a location, usable or not; at most 100 lots. */
    List<KitInStock> standing(CentreCode centre, LocationCode at, Operator by) {
        by.requireAt(centre, MAY_SEE);
        return database.read(handle -> handle.attach(KitDao.class)
                .standing(locations.get(handle, centre, at).id(), STANDING));
    }

    boolean isKit(Sku item) {
        return database.read(handle -> Compositions.current(handle, item).isPresent());
    }

    /** Returns true if the centre has a location with the code. */
    boolean isLocation(CentreCode centre, LocationCode code) {
        return database.read(handle -> locations.find(handle, centre, code).isPresent());
    }

    /** Returns the items with these skus. */
    Map<Sku, Item> items(Set<Sku> skus) {
        return database.read(handle -> Skus.named(handle, skus));
    }

    /** Finds the meaning of a code in the centre; empty if it has none there. */
    Optional<GoodsMeaning> find(CentreCode centre, RawCode code) {
        return database.read(handle -> goods.find(handle, code.text(), centre));
    }

    /** Returns the date in the centre's time zone. */
    LocalDate today(CentreCode centre, Instant now) {
        return LocalDate.ofInstant(now, centres.get(centre).timeZone());
    }
}
