package org.sklad.stock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Items;
import org.sklad.catalogue.Sku;
import org.sklad.centres.Centre;
import org.sklad.centres.Centres;
import org.sklad.centres.LocationCode;
import org.sklad.centres.Locations;
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

    private static final int MANY = 10_000;
    private static final int MOST_PLACES = 200;
    private static final int SKUS_AT_ONCE = 50;

    /** Below every character that a sku holds, so that nothing comes between a sku and a longer one. */
    private static final String BEFORE_LONGER = "!";

    /** Longer than a write can wait between the moment that its time is taken and the one that gives its number. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final InstantSource clock;

    public Stock(Database database, Centres centres, Locations locations, InstantSource clock) {
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
        if (filter.location().isPresent() && filter.centre().isEmpty()) {
            throw new InvalidFields("centre", Message.of("platform.field.required"));
        }
        return database.read(handle -> {
            List<BalanceLine> lines = new ArrayList<>();
            for (Centre centre : from(seen, after.map(BalancePlace::centre).orElse(""))) {
                BalancePlace place = after.filter(
                                each -> each.centre().equals(centre.code().value()))
                        .orElseGet(() -> BalancePlace.first(centre.code()));
                lines.addAll(inCentre(handle, centre, filter, place, limit - lines.size(), by));
                if (lines.size() == limit) {
                    break;
                }
            }
            return lines;
        });
    }

    /**
     * For auditors: as {@link #balances}, always by item, with what is on the way and with the virtual locations, whose
     * balances are sums of movements. Over all locations each item comes to zero. Reads every movement of the items that it
     * lists, some items at a time.
     */
    public List<BalanceLine> allBalances(BalanceFilter filter, Optional<BalancePlace> after, int limit, Operator by) {
        by.require(Role.AUDITOR);
        List<BalanceLine> lines = new ArrayList<>();
        for (Centre centre :
                from(seen(filter.centre(), by), after.map(BalancePlace::centre).orElse(""))) {
            BalancePlace place = after.filter(
                            each -> each.centre().equals(centre.code().value()))
                    .orElseGet(() -> BalancePlace.first(centre.code()));
            Optional<String> from = Optional.of(place.sku());
            while (from.isPresent() && lines.size() < limit) {
                String first = from.get();
                int missing = limit - lines.size();
                from = database.readForReport(handle -> sums(handle, centre, filter, first, place, missing, lines));
            }
        }
        return lines;
    }

    /** Adds the sums of the items that follow; gives where to go on, until there are no more. */
    private Optional<String> sums(
            Handle handle,
            Centre centre,
            BalanceFilter filter,
            String first,
            BalancePlace after,
            int limit,
            List<BalanceLine> lines) {
        List<Sku> some = dao(handle).skusFrom(first, SKUS_AT_ONCE);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        Sku last = some.get(some.size() - 1);
        long within = within(handle, centre, filter.location());
        BalanceQuery query =
                BalanceQuery.of(centre.code(), within, filter, false).between(first, last.value());
        lines.addAll(lines(handle, centre, dao(handle).sums(query, after, limit)));
        return some.size() < SKUS_AT_ONCE ? Optional.empty() : Optional.of(last.value() + BEFORE_LONGER);
    }

    private List<BalanceLine> inCentre(
            Handle handle, Centre centre, BalanceFilter filter, BalancePlace after, int limit, Operator by) {
        long within = within(handle, centre, filter.location());
        boolean onlyParts = Sight.of(by).onlyParts(centre.code());
        if (onlyParts
                && filter.category().isPresent()
                && !filter.category().get().equals(Category.PART)) {
            return List.of();
        }
        BalanceQuery query = BalanceQuery.of(centre.code(), within, filter, onlyParts);
        List<Balance> rows = filter.expiresBefore().isPresent()
                ? dao(handle).byExpiry(query, after, limit)
                : dao(handle).byItem(query, after, limit);
        return lines(handle, centre, rows);
    }

    private List<BalanceLine> lines(Handle handle, Centre centre, List<Balance> rows) {
        Map<Sku, Item> items =
                Items.named(handle, rows.stream().map(Balance::sku).collect(Collectors.toSet()));
        LocalDate today = today(centre);
        return rows.stream()
                .map(row -> new BalanceLine(row, item(items, row.sku()), row.available(today)))
                .toList();
    }

    /**
     * Movements, centre by centre, in each the latest first. One between two centres that are both listed comes once.
     *
     * @param after the place of the last row of the page before
     */
    public List<MovementLine> movements(MovementFilter filter, Optional<MovementPlace> after, int limit, Operator by) {
        List<Centre> seen = seen(filter.centre(), by);
        return database.read(handle -> {
            Instant since = filter.since().orElse(Instant.EPOCH);
            Optional<Long> first =
                    filter.since().isPresent() ? dao(handle).firstSince(since.minus(SKEW)) : Optional.of(0L);
            if (first.isEmpty()) {
                return List.of();
            }
            List<MovementLine> lines = new ArrayList<>();
            List<String> listed = new ArrayList<>(List.of(""));
            String begin = after.map(MovementPlace::centre).orElse("");
            for (Centre centre : seen) {
                if (centre.code().value().compareTo(begin) >= 0 && lines.size() < limit) {
                    MovementPlace place = after.filter(
                                    each -> each.centre().equals(centre.code().value()))
                            .orElseGet(() -> MovementPlace.first(centre.code()));
                    lines.addAll(inCentre(
                            handle,
                            new Part(centre, List.copyOf(listed), since, first.get(), place.id()),
                            filter,
                            limit - lines.size(),
                            by));
                }
                listed.add(centre.code().value());
            }
            return lines;
        });
    }

    /** One centre's part of a list of movements. */
    private record Part(Centre centre, List<String> listed, Instant since, long first, long before) {
        /** All of the centre after that place, for a list of this centre alone. */
        static Part whole(Centre centre, Optional<MovementPlace> after) {
            long before = after.map(MovementPlace::id).orElse(Long.MAX_VALUE);
            return new Part(centre, List.of(""), Instant.EPOCH, 0, before);
        }
    }

    private static List<MovementLine> inCentre(
            Handle handle, Part part, MovementFilter filter, int limit, Operator by) {
        CentreCode centre = part.centre().code();
        boolean parts = Sight.of(by).onlyParts(centre);
        StockDao dao = dao(handle);
        List<Movement> rows;
        if (filter.lot().isPresent()) {
            rows = dao.ofLot(
                    centre, part.listed(), filter.lot().get(), part.since(), part.first(), part.before(), limit);
        } else if (filter.item().isPresent()) {
            rows = dao.ofItem(
                    centre, part.listed(), filter.item().get(), part.since(), part.first(), part.before(), limit);
        } else {
            rows = dao.ofCentre(centre, part.listed(), parts, part.since(), part.first(), part.before(), limit);
        }
        Map<Sku, Item> items =
                Items.named(handle, rows.stream().map(Movement::sku).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new MovementLine(row, item(items, row.sku()), centre))
                .filter(line -> !parts || line.item().category() == Category.PART)
                .toList();
    }

    /**
     * What stands in one centre, item by item in the order of their names.
     *
     * @param after the place of the last row of the page before; empty for the first page
     */
    public List<ItemStock> items(
            Centre centre, ItemStockFilter filter, Language language, String after, int limit, Operator by) {
        seen(Optional.of(centre.code()), by);
        LocalDate today = today(centre);
        boolean onlyParts = Sight.of(by).onlyParts(centre.code());
        return database.read(handle -> {
            long within = within(handle, centre, filter.location());
            ItemStockQuery query = ItemStockQuery.of(centre.code(), within, filter, onlyParts, language, today);
            return dao(handle).items(query, after, limit);
        });
    }

    /** The item, where the operator may see its stock in the centre. */
    public Item item(Sku sku, Centre centre, Operator by) {
        Item item = database.read(handle -> Items.get(handle, sku));
        if (Sight.of(by).onlyParts(centre.code()) && item.category() != Category.PART) {
            throw new NotFound();
        }
        return item;
    }

    /** The items themselves and all sizes of their styles. */
    public List<Item> withSizes(Set<Sku> skus) {
        return database.read(handle -> {
            List<Item> all = new ArrayList<>(Items.sizesOf(handle, skus));
            Items.named(handle, skus).values().stream()
                    .filter(item -> item.facts().style().isEmpty())
                    .forEach(all::add);
            return all;
        });
    }

    /**
     * A stock card: what stands in the centre now, place by place, and how it came there.
     *
     * @param standing how many can be counted in the centre now, usable or not
     * @param movements the latest first
     */
    public record Card(long standing, List<BalanceLine> balances, List<MovementLine> movements) {
        public Card {
            balances = List.copyOf(balances);
            movements = List.copyOf(movements);
        }
    }

    /** The card of an item in a centre; its movements after that place. */
    public Card card(Centre centre, Sku sku, Optional<MovementPlace> after, int limit, Operator by) {
        seen(Optional.of(centre.code()), by);
        MovementFilter filter =
                new MovementFilter(Optional.of(centre.code()), Optional.of(sku), Optional.empty(), Optional.empty());
        return database.read(handle -> new Card(
                dao(handle).standingOfItem(centre.code(), sku),
                places(handle, centre, sku, by),
                inCentre(handle, Part.whole(centre, after), filter, limit, by)));
    }

    /** The card of a lot in a centre; its movements after that place. */
    public Card card(Centre centre, Lot lot, Optional<MovementPlace> after, int limit, Operator by) {
        seen(Optional.of(centre.code()), by);
        MovementFilter filter = new MovementFilter(
                Optional.of(centre.code()), Optional.empty(), Optional.of(lot.code()), Optional.empty());
        return database.read(handle -> new Card(
                dao(handle).standingOfLot(centre.code(), lot.code()),
                places(handle, centre, lot.sku(), by).stream()
                        .filter(line -> line.balance().lot().equals(lot.code()))
                        .toList(),
                inCentre(handle, Part.whole(centre, after), filter, limit, by)));
    }

    private List<BalanceLine> places(Handle handle, Centre centre, Sku sku, Operator by) {
        BalanceFilter filter = new BalanceFilter(
                Optional.of(centre.code()), Optional.empty(), Optional.of(sku), Optional.empty(), Optional.empty());
        return inCentre(handle, centre, filter, BalancePlace.first(centre.code()), MOST_PLACES, by);
    }

    /** How many of an item can be counted in the centre now, usable or not. */
    public long standing(Centre centre, Sku sku) {
        return database.read(handle -> dao(handle).standingOfItem(centre.code(), sku));
    }

    /** How many of a lot can be counted in the centre now, usable or not. */
    public long standing(Centre centre, LotCode lot) {
        return database.read(handle -> dao(handle).standingOfLot(centre.code(), lot));
    }

    /** Refuses who sees no stock there, or none anywhere where no centre is named. */
    void requireSeen(Optional<CentreCode> centre, Operator by) {
        seen(centre, by);
    }

    /** The centres whose stock the operator sees: the one asked for, or all. */
    private List<Centre> seen(Optional<CentreCode> wanted, Operator by) {
        if (wanted.isPresent()) {
            Sight.require(wanted.get(), by);
            return List.of(centres.get(wanted.get()));
        }
        Sight.requireAny(by);
        return centres.list("", MANY).stream()
                .filter(each -> Sight.of(by).covers(each.code()))
                .toList();
    }

    private static List<Centre> from(List<Centre> seen, String begin) {
        return seen.stream()
                .filter(each -> each.code().value().compareTo(begin) >= 0)
                .toList();
    }

    private long within(Handle handle, Centre centre, Optional<LocationCode> location) {
        return location.map(code -> locations
                        .find(handle, centre.code(), code)
                        .orElseThrow(NotFound::new)
                        .id()
                        .value())
                .orElse(0L);
    }

    private static Item item(Map<Sku, Item> items, Sku sku) {
        return Optional.ofNullable(items.get(sku)).orElseThrow(NotFound::new);
    }

    private static StockDao dao(Handle handle) {
        return handle.attach(StockDao.class);
    }
}
