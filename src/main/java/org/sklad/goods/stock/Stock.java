package org.sklad.goods.stock;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.ItemSearch;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.BalanceKey;
import org.sklad.goods.ledger.FreeStock;
import org.sklad.goods.ledger.KeptPlaces;
import org.sklad.goods.ledger.Reservations;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/**
 * What stands where, and how it came there, for those who may see it: a centre outside the operator's is not there, and a
 * technician sees parts. Lists that name no centre go through the operator's centres one after the other, in the order of their
 * codes; so each page reads one index from one place.
 */
public final class Stock {
    /** A lot expires soon when it can be used for less than this many days more. */
    public static final int SOON_DAYS = 30;

    /** As many places as one who recalls an item looks through at once. */
    private static final int RECALLED = 500;

    /** So many places the card of an item names; the file of its balances names all. */
    static final int MOST_PLACES = 200;

    private static final int MANY = 10_000;

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final InstantSource clock;

    Stock(Database database, Centres centres, Locations locations, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.clock = clock;
    }

    /** The date in the centre's zone. */
    public LocalDate today(Centre centre) {
        return LocalDate.ofInstant(clock.instant(), centre.timeZone());
    }

    /**
     * Balances above zero at real locations, by item and then by expiry; or by expiry where the filter asks for it.
     *
     * @param after the place of the last row of the page before
     */
    public List<BalanceLine> balances(BalanceFilter filter, Optional<BalancePlace> after, int limit, Operator by) {
        List<Centre> seen = seen(filter.centre(), by);
        requireCentreOfLocation(filter);
        String begin = after.map(BalancePlace::centre).orElse("");
        return database.read(handle -> {
            BalanceFilter meant = meant(handle, filter);
            List<BalanceLine> lines = new ArrayList<>();
            for (Centre centre : seen) {
                String code = centre.code().value();
                if (code.compareTo(begin) >= 0 && lines.size() < limit) {
                    BalancePlace place = after.filter(each -> each.centre().equals(code))
                            .orElseGet(() -> BalancePlace.first(centre.code(), meant));
                    lines.addAll(inCentre(handle, centre, meant, place, limit - lines.size(), by));
                }
            }
            return lines;
        });
    }

    /** The first places in all centres of the operator where some of an item stands, whatever the state of its lots. */
    List<BalanceLine> recalled(Sku sku, Operator by) {
        return balances(BalanceFilter.ALL.of(sku), Optional.empty(), RECALLED, by);
    }

    /** Where some of the lots stands in the centre, lot by lot and place by place, usable or not; of those that the operator sees there. */
    public List<BalanceLine> standing(Centre centre, Set<LotCode> lots, Operator by) {
        seen(Optional.of(centre.code()), by);
        if (lots.isEmpty()) {
            return List.of();
        }
        return database
                .read(handle -> lines(handle, List.of(centre), dao(handle).ofLots(centre.code(), lots)))
                .stream()
                .filter(line -> StockAccess.of(by).covers(centre.code(), line.item()))
                .toList();
    }

    private List<BalanceLine> inCentre(
            Handle handle, Centre centre, BalanceFilter filter, BalancePlace after, int limit, Operator by) {
        long within = within(handle, filter.centre(), filter.location());
        boolean onlyParts = StockAccess.of(by).onlyParts(centre.code());
        BalanceQuery query = BalanceQuery.of(centre.code().value(), within, filter, onlyParts);
        ItemSearch search = ItemSearch.of(handle, filter.words());
        BalanceWords words = BalanceWords.of(search.by());
        List<Balance> rows = filter.expiresBefore().isPresent()
                ? dao(handle).byExpiry(query, words, search.ranges(), after, limit)
                : dao(handle).byItem(query, query.narrowed(), words, search.ranges(), after, limit);
        return lines(handle, List.of(centre), rows);
    }

    /**
     * For auditors: item by item over all centres, or of one, with what is on the way and with the virtual locations, whose balances
     * are sums of movements. Over all locations each item comes to zero. Reads every movement of the lots that it lists.
     *
     * @param after the place of the last row of the page before
     */
    public List<BalanceLine> allBalances(BalanceFilter filter, Optional<BalancePlace> after, int limit, Operator by) {
        List<Centre> audited = audited(filter.centre(), by);
        requireCentreOfLocation(filter);
        return database.readForReport(handle -> {
            String centre = filter.centre().map(CentreCode::value).orElse("");
            long within = within(handle, filter.centre(), filter.location());
            BalanceQuery query = BalanceQuery.of(centre, within, meant(handle, filter), false);
            ItemSearch search = ItemSearch.of(handle, filter.words());
            BalancePlace place = after.orElse(BalancePlace.BEGINNING);
            return lines(handle, audited, dao(handle).sums(query, search.by(), search.ranges(), place, limit));
        });
    }

    /** Of an item that was merged, what it counts as. */
    private static BalanceFilter meant(Handle handle, BalanceFilter filter) {
        return filter.item()
                .flatMap(sku -> Skus.find(handle, sku))
                .map(item -> filter.of(item.sku()))
                .orElse(filter);
    }

    private List<BalanceLine> lines(Handle handle, List<Centre> of, List<Balance> rows) {
        Map<CentreCode, LocalDate> today = new HashMap<>();
        of.forEach(centre -> today.put(centre.code(), today(centre)));
        Map<Sku, Item> items =
                Skus.named(handle, rows.stream().map(Balance::sku).collect(Collectors.toSet()));
        KeptPlaces kept = KeptPlaces.of(handle, today, items.keySet());
        List<BalanceLine> lines = new ArrayList<>();
        for (Balance row : rows) {
            LocalDate day = Optional.ofNullable(today.get(row.centre())).orElseThrow(NotFound::new);
            lines.add(new BalanceLine(
                    row,
                    item(items, row.sku()),
                    row.available(day) - kept.at(new BalanceKey(row.locationId(), row.lot(), row.box()))));
        }
        return lines;
    }

    /**
     * Movements, centre by centre, in each the latest first. One between two centres that are both listed comes once.
     *
     * @param after the place of the last row of the page before
     */
    public List<MovementLine> movements(MovementFilter filter, Optional<MovementPlace> after, int limit, Operator by) {
        List<Centre> seen = seen(filter.centre(), by);
        return database.read(handle -> new MovementList(handle, filter, by).of(seen, after, limit));
    }

    /**
     * What stands in one centre, item by item in the order of their names.
     *
     * @param after the place of the last row of the page before; empty for the first page
     */
    public List<ItemStock> items(
            Centre centre, ItemStockFilter filter, Language language, String after, int limit, Operator by) {
        seen(Optional.of(centre.code()), by);
        return database.read(
                handle -> items(handle, query(handle, centre, filter, language, by), filter, after, limit));
    }

    /** As {@link #items}, and beside what stands the other sizes of its styles that the filter leaves, of which there is none. */
    public List<SizeStock> sizes(
            Centre centre, ItemStockFilter filter, Language language, String after, int limit, Operator by) {
        seen(Optional.of(centre.code()), by);
        return database.read(handle -> {
            ItemStockQuery query = query(handle, centre, filter, language, by).withSizes();
            List<ItemStock> rows = items(handle, query, filter, after, limit);
            Map<Sku, Item> items =
                    Skus.named(handle, rows.stream().map(ItemStock::sku).collect(Collectors.toSet()));
            return rows.stream()
                    .map(row -> new SizeStock(item(items, row.sku()), row))
                    .toList();
        });
    }

    private ItemStockQuery query(Handle handle, Centre centre, ItemStockFilter filter, Language language, Operator by) {
        long within = within(handle, Optional.of(centre.code()), filter.location());
        boolean onlyParts = StockAccess.of(by).onlyParts(centre.code());
        return ItemStockQuery.of(centre.code(), within, filter, onlyParts, language, today(centre));
    }

    private static List<ItemStock> items(
            Handle handle, ItemStockQuery query, ItemStockFilter filter, String after, int limit) {
        ItemSearch search = ItemSearch.of(handle, filter.words());
        ItemOrder order = ItemOrder.byName(query.language());
        return dao(handle)
                .items(query, order, search.by(), ItemsThere.of(handle, query), search.ranges(), after, limit);
    }

    /** The item with the sku, which everybody may see; its stock they may not. */
    Item item(Sku sku) {
        return database.read(handle -> Skus.get(handle, sku));
    }

    /** The items themselves and all sizes of their styles. */
    public List<Item> withSizes(Set<Sku> skus) {
        return database.read(handle -> {
            List<Item> all = new ArrayList<>(Items.sizesOf(handle, skus));
            Skus.named(handle, skus).values().stream()
                    .filter(item -> item.facts().style().isEmpty())
                    .forEach(all::add);
            return all;
        });
    }

    /**
     * A stock card: what stands in the centre now, place by place, and how it came there.
     *
     * @param standing how many can be counted in the centre now, usable or not
     * @param whole false where it stands in more places than are named
     * @param lines its movements, the latest first
     * @param kept what of the item is kept for needs in the centre, and what is free; absent where nothing is kept
     */
    public record Card(
            long standing, List<BalanceLine> balances, boolean whole, List<CardLine> lines, Optional<FreeStock> kept) {
        public Card {
            balances = List.copyOf(balances);
            lines = List.copyOf(lines);
        }
    }

    /**
     * The card of an item in a centre, with its first {@link #MOST_PLACES} places; its movements after that place. The balance of
     * each is counted back from what stands there now, in one snapshot: it is the same on whichever page the movement is met.
     *
     * @throws NotFound where the operator does not see the item there
     */
    public Card card(Centre centre, Sku sku, Optional<MovementPlace> after, int limit, Operator by) {
        seen(Optional.of(centre.code()), by);
        Optional<CentreCode> code = Optional.of(centre.code());
        MovementFilter moved = new MovementFilter(code, Optional.of(sku), Optional.empty(), Optional.empty());
        return database.read(handle -> {
            Item item = requireSeen(handle, centre, sku, by);
            BalanceFilter standing = BalanceFilter.at(centre.code()).of(item.sku());
            BalancePlace first = BalancePlace.first(centre.code(), standing);
            List<BalanceLine> places = inCentre(handle, centre, standing, first, MOST_PLACES + 1, by);
            long now = dao(handle).standingOfItem(centre.code(), item.sku());
            long since = after.map(place ->
                            dao(handle).changeOfItemSince(centre.code(), Skus.writtenAs(handle, sku), place.id()))
                    .orElse(0L);
            return new Card(
                    now,
                    places.subList(0, Math.min(places.size(), MOST_PLACES)),
                    places.size() <= MOST_PLACES,
                    lines(new MovementList(handle, moved, by), centre, after, limit, now - since),
                    free(handle, centre, item.sku()));
        });
    }

    /** The card of a lot in a centre, with all its places. As {@link #card(Centre, Sku, Optional, int, Operator)}. */
    public Card card(Centre centre, Lot lot, Optional<MovementPlace> after, int limit, Operator by) {
        seen(Optional.of(centre.code()), by);
        Optional<CentreCode> code = Optional.of(centre.code());
        MovementFilter moved = new MovementFilter(code, Optional.empty(), Optional.of(lot.code()), Optional.empty());
        return database.read(handle -> {
            requireSeen(handle, centre, lot.sku(), by);
            long now = dao(handle).standingOfLot(centre.code(), lot.code());
            long since = after.map(place -> dao(handle).changeOfLotSince(centre.code(), lot.code(), place.id()))
                    .orElse(0L);
            return new Card(
                    now,
                    lines(handle, List.of(centre), dao(handle).ofLots(centre.code(), Set.of(lot.code()))),
                    true,
                    lines(new MovementList(handle, moved, by), centre, after, limit, now - since),
                    free(handle, centre, lot.sku()));
        });
    }

    private Optional<FreeStock> free(Handle handle, Centre centre, Sku sku) {
        Map<Sku, FreeStock> free =
                Reservations.free(handle, centre.code(), Set.of(sku), today(centre), Optional.empty());
        return Optional.ofNullable(free.get(sku)).filter(each -> each.kept() > 0);
    }

    private static List<CardLine> lines(
            MovementList movements, Centre centre, Optional<MovementPlace> after, int limit, long balance) {
        return CardLine.of(movements.of(centre.code(), after, limit), centre.code(), balance);
    }

    private static Item requireSeen(Handle handle, Centre centre, Sku sku, Operator by) {
        Item item = Skus.get(handle, sku);
        if (!StockAccess.of(by).covers(centre.code(), item)) {
            throw new NotFound();
        }
        return item;
    }

    /** Refuses who sees no stock there, or none anywhere where no centre is named. */
    void requireSeen(Optional<CentreCode> centre, Operator by) {
        seen(centre, by);
    }

    /** As {@link #requireSeen(Optional, Operator)}, who may not ask for {@link #allBalances}. */
    void requireAudited(Optional<CentreCode> centre, Operator by) {
        audited(centre, by);
    }

    /** The centres whose stock the operator sees: the one asked for, or all. */
    private List<Centre> seen(Optional<CentreCode> wanted, Operator by) {
        if (wanted.isPresent()) {
            StockAccess.require(wanted.get(), by);
            return List.of(centres.get(wanted.get()));
        }
        StockAccess.requireAny(by);
        return centres.list("", MANY).stream()
                .filter(each -> StockAccess.of(by).covers(each.code()))
                .toList();
    }

    /** The one asked for, or all: auditors are so everywhere. */
    private List<Centre> audited(Optional<CentreCode> wanted, Operator by) {
        if (wanted.isPresent()) {
            by.requireAt(wanted.get(), Role.AUDITOR);
            return List.of(centres.get(wanted.get()));
        }
        by.require(Role.AUDITOR);
        return centres.list("", MANY);
    }

    /** Codes of locations are codes within a centre. */
    private static void requireCentreOfLocation(BalanceFilter filter) {
        if (filter.location().isPresent() && filter.centre().isEmpty()) {
            throw new InvalidFields("centre", Message.of("platform.field.required"));
        }
    }

    private long within(Handle handle, Optional<CentreCode> centre, Optional<LocationCode> location) {
        return location.flatMap(code ->
                        centre.map(at -> locations.get(handle, at, code).id().value()))
                .orElse(0L);
    }

    static Item item(Map<Sku, Item> items, Sku sku) {
        return Optional.ofNullable(items.get(sku)).orElseThrow(NotFound::new);
    }

    private static StockDao dao(Handle handle) {
        return handle.attach(StockDao.class);
    }
}
