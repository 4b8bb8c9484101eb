package org.sklad.goods.shelves;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationInTree;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;

/** The goods on each shelf of a centre, and the shelves for more of them. */
public final class Shelves {
    /** The maximum number of locations on the map of a centre. */
    private static final int MOST_DRAWN = 500;

    private final Database database;
    private final Centres centres;
    private final Locations locations;

    public Shelves(Database database, Centres centres, Locations locations) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
    }

    /**
     * Lists locations for goods, best first: shelves with the item, the shelf where it usually was, shelves with other sizes of its style,
     * stores with the item; the fullest first in each group. Leaves out closed locations, bags and quarantine.
     *
     * @throws NotFound if the centre or item does not exist, or if the operator sees no stock of the item there
     */
    public List<ProposedLocation> proposed(CentreCode centre, Sku sku, int limit, Operator by) {
        requireSeen(centre, by);
        return database.read(handle -> {
            Item item = Skus.find(handle, sku).orElseThrow(NotFound::new);
            if (!StockAccess.of(by).covers(centre, item)) {
                throw new NotFound();
            }
            return proposed(handle, centre, item.sku(), limit);
        });
    }

    /** Checks that the centre exists and, as {@link StockAccess#require}, that the operator sees its stock. */
    void requireSeen(CentreCode centre, Operator by) {
        centres.get(centre);
        StockAccess.require(centre, by);
    }

    private static List<ProposedLocation> proposed(Handle handle, CentreCode centre, Sku sku, int limit) {
        Map<LocationCode, ProposedLocation> best = new LinkedHashMap<>();
        handle.attach(ShelfDao.class)
                .proposed(centre, sku, 2 * limit)
                .forEach(each -> best.putIfAbsent(each.location(), each));
        return best.values().stream().limit(limit).toList();
    }

    /**
     * Returns the stores of a centre with their shelves, at most {@value #MOST_DRAWN} locations, and their contents. Operators with access
     * only to parts see only parts.
     *
     * @param item the item whose units are counted; absent for none
     * @throws NotFound if the operator sees no stock in the centre
     */
    public StockMap map(CentreCode centre, Optional<Item> item, Operator by) {
        StockAccess.require(centre, by);
        List<LocationInTree> tree = locations.list(centre, false, "", MOST_DRAWN, by).stream()
                .filter(each -> each.location().active())
                .toList();
        String sku = item.filter(each -> StockAccess.of(by).covers(centre, each))
                .map(each -> each.sku().value())
                .orElse("");
        boolean parts = StockAccess.of(by).onlyParts(centre);
        List<Long> ids = tree.stream().map(each -> each.location().id().value()).toList();
        Map<LocationId, Filling> filling = database.read(
                handle -> handle.attach(ShelfDao.class).filling(ids, sku, parts, StockMap.MOST_COUNTED).stream()
                        .collect(Collectors.toMap(Filling::location, Function.identity())));
        return StockMap.of(tree.stream()
                .map(each -> shelf(
                        each, Optional.ofNullable(filling.get(each.location().id()))))
                .toList());
    }

    private static StockMap.Shelf shelf(LocationInTree place, Optional<Filling> filling) {
        return new StockMap.Shelf(
                place,
                filling.map(Filling::balances).orElse(0L),
                filling.map(Filling::quantity).orElse(0L));
    }
}
