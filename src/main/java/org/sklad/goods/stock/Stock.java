package org.sklad.goods.stock;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.CategoryCondition;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.BalanceKey;
import org.sklad.goods.ledger.ReservedPlaces;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/**
 * The present stock by place and by item for operators with access: centres outside the operator's do not exist, and a technician sees
 * parts. Lists without a centre go through the operator's centres in the order of their codes, so that each page reads one index from one
 * position.
 */
public final class Stock {
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

    /** Returns the date in the time zone of the centre. */
    public LocalDate today(Centre centre) {
        return LocalDate.ofInstant(clock.instant(), centre.timeZone());
    }

    /**
     * Lists balances above zero at real locations, by item and then by expiry; or by expiry if the filter has an expiry date.
     *
     * @param after the position of the last row of the previous page
     */
    public List<BalanceLine> balances(BalanceFilter filter, Optional<BalancePlace> after, int limit, Operator by) {
        return balances(filter, BalanceOrder.of(filter), after, limit, by);
    }

    /**
     * Works like {@link #balances(BalanceFilter, Optional, int, Operator)} in another order.
     *
     * @param after the position of the last row of the previous page
     */
    List<BalanceLine> balances(
            BalanceFilter filter, BalanceOrder order, Optional<BalancePlace> after, int limit, Operator by) {
        List<Centre> seen = visible(filter.centre(), by);
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
                    lines.addAll(inCentre(handle, centre, meant, order, place, limit - lines.size(), by));
                }
            }
            return lines;
        });
    }

    /** Lists loose goods of a category in a centre that may be handed out today and are not reserved, by item and then by expiry. */
    public List<BalanceLine> loose(CentreCode code, Category category, int limit, Operator by) {
        Centre centre = visible(Optional.of(code), by).get(0);
        return database.read(handle ->
                lines(handle, List.of(centre), dao(handle).loose(code, category, today(centre), MANY)).stream()
                        .filter(line ->
                                line.available() > 0 && StockAccess.of(by).covers(code, line.item()))
                        .limit(limit)
                        .toList());
    }

    /** Lists the places with the item in all centres of the operator, whatever the status of its lots; at most {@value #MANY}. */
    List<BalanceLine> recalled(Sku sku, Operator by) {
        return balances(BalanceFilter.ALL.of(sku), Optional.empty(), MANY, by);
    }

    /** Lists the stock of these lots in the centre, by lot and place, usable or not; limited to goods that the operator sees there. */
    public List<BalanceLine> standing(Centre centre, Set<LotCode> lots, Operator by) {
        visible(Optional.of(centre.code()), by);
        if (lots.isEmpty()) {
            return List.of();
        }
        return database.read(handle -> standing(handle, centre, lots)).stream()
                .filter(line -> StockAccess.of(by).covers(centre.code(), line.item()))
                .toList();
    }

    /** Lists the stock of these lots in the centre, for an operator who sees it. */
    List<BalanceLine> standing(Handle handle, Centre centre, Set<LotCode> lots) {
        return lines(handle, List.of(centre), dao(handle).ofLots(centre.code(), lots));
    }

    /** Lists the balances of one centre after the position, for an operator who sees its stock. */
    List<BalanceLine> inCentre(
            Handle handle,
            Centre centre,
            BalanceFilter filter,
            BalanceOrder order,
            BalancePlace after,
            int limit,
            Operator by) {
        long within = within(handle, filter.centre(), filter.location());
        boolean onlyParts = StockAccess.of(by).onlyParts(centre.code());
        BalanceQuery query = BalanceQuery.of(centre.code().value(), within, filter, onlyParts);
        ItemSearch search = ItemSearch.of(handle, filter.words());
        BalanceWords words = BalanceWords.of(search.by());
        List<Balance> rows = order == BalanceOrder.EXPIRES_ON
                ? dao(handle).byExpiry(query, words, search.ranges(), after, limit)
                : dao(handle).byItem(query, query.narrowed(), words, search.ranges(), after, limit);
        return lines(handle, List.of(centre), rows);
    }

    /**
     * Lists balances for auditors: item by item over all centres, or in one, including goods in transit and the virtual locations, whose
     * balances are sums of movements. Over all locations each item adds up to zero. Reads every movement of the listed lots.
     *
     * @param after the position of the last row of the previous page
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

    /** Replaces a merged item in the filter by the item that it counts as. */
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
        ReservedPlaces kept = ReservedPlaces.of(handle, today, items.keySet());
        List<BalanceLine> lines = new ArrayList<>();
        for (Balance row : rows) {
            LocalDate day = Optional.ofNullable(today.get(row.centre())).orElseThrow(NotFound::new);
            lines.add(new BalanceLine(
                    row,
                    Objects.requireNonNull(items.get(row.sku())),
                    row.available(day) - kept.at(new BalanceKey(row.locationId(), row.lot(), row.box()))));
        }
        return lines;
    }

    /**
     * Lists the stock of one centre, item by item, in the order of names.
     *
     * @param after the position of the last row of the previous page; empty for the first page
     */
    public List<ItemStock> items(
            Centre centre, ItemStockFilter filter, Language language, String after, int limit, Operator by) {
        visible(Optional.of(centre.code()), by);
        return database.read(
                handle -> items(handle, query(handle, centre, filter, language, by), filter, after, limit));
    }

    /** Lists the stock of one centre, and sizes that are out of stock but match the filter and have another size in stock. */
    public List<SizeStock> sizes(
            Centre centre, ItemStockFilter filter, Language language, String after, int limit, Operator by) {
        visible(Optional.of(centre.code()), by);
        return database.read(handle -> {
            ItemStockQuery query = query(handle, centre, filter, language, by).withSizes();
            List<ItemStock> rows = items(handle, query, filter, after, limit);
            Map<Sku, Item> items =
                    Skus.named(handle, rows.stream().map(ItemStock::sku).collect(Collectors.toSet()));
            return rows.stream()
                    .map(row -> new SizeStock(Objects.requireNonNull(items.get(row.sku())), row))
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
        ItemStockDao dao = handle.attach(ItemStockDao.class);
        return dao.list(
                query,
                order,
                CategoryCondition.of(filter.category()),
                search.by(),
                dao.there(query),
                search.ranges(),
                after,
                limit);
    }

    /** Returns the item, which every operator may see; its stock is restricted. */
    Item item(Sku sku) {
        return database.read(handle -> Skus.get(handle, sku));
    }

    /** Returns the items with these SKUs. A SKU whose item was merged into another has none. */
    Map<Sku, Item> present(Set<Sku> skus) {
        return database.read(handle -> Skus.named(handle, skus)).entrySet().stream()
                .filter(each -> each.getKey().equals(each.getValue().sku()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns the centres whose stock the operator sees: the requested one, or all. */
    List<Centre> visible(Optional<CentreCode> wanted, Operator by) {
        if (wanted.isPresent()) {
            StockAccess.require(wanted.get(), by);
            return List.of(centres.get(wanted.get()));
        }
        StockAccess.requireAny(by);
        return seenBy(by);
    }

    /** Returns all centres whose stock the operator sees. */
    List<Centre> seenBy(Operator by) {
        return centres.list("", MANY).stream()
                .filter(each -> StockAccess.of(by).covers(each.code()))
                .toList();
    }

    /** Returns the requested centre, or all: auditors are auditors everywhere. */
    private List<Centre> audited(Optional<CentreCode> wanted, Operator by) {
        if (wanted.isPresent()) {
            by.requireAt(wanted.get(), Role.AUDITOR);
            return List.of(centres.get(wanted.get()));
        }
        by.require(Role.AUDITOR);
        return centres.list("", MANY);
    }

    /** A location code is unique only within its centre. */
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

    private static StockDao dao(Handle handle) {
        return handle.attach(StockDao.class);
    }
}
