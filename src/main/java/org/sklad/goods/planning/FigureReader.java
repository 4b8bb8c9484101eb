package org.sklad.goods.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.CategoryCondition;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.Databases;
import org.sklad.platform.i18n.NotFound;

/**
 * Reads the {@link StockFigures} of items in some centres, in one transaction. It uses the same few statements for any number of items. Today is
 * the latest date of these centres, so that nothing is proposed that has expired in one of them.
 */
final class FigureReader {
    /** Stock that expires in fewer days than this may expire before it is used. */
    static final int SOON_DAYS = SeasonDays.LOOKED_BACK;

    /** The largest number of items in one statement. */
    private static final int AT_ONCE = 1_000;

    private static final Comparator<StockFigures> IN_PLACE =
            Comparator.comparing(StockFigures::centre).thenComparing(StockFigures::sku);

    private final Handle handle;
    private final List<Centre> centres;
    private final Map<CentreCode, Season> seasons;
    private final Centre latest;
    private final LocalDate today;
    private final UsePeriods times;
    private final List<LocationId> apart;
    private @Nullable Demand demand;
    private @Nullable List<FiguresDao.Row> neededRows;

    /** @param centres at least one centre */
    FigureReader(Handle handle, List<Centre> centres, Instant now) {
        this.handle = handle;
        this.centres = centres;
        this.seasons = CentreSeason.of(handle, centres, now).stream()
                .collect(Collectors.toMap(each -> each.centre().code(), CentreSeason::season));
        this.latest = centres.stream()
                .max(Comparator.comparing(centre -> LocalDate.ofInstant(now, centre.timeZone())))
                .orElseThrow();
        this.today = LocalDate.ofInstant(now, latest.timeZone());
        this.times = UsePeriods.of(today, latest.timeZone());
        this.apart = dao().apart(codes());
    }

    /** An item in a centre. */
    private record Key(CentreCode centre, Sku sku) {
        static Key of(FiguresDao.Row row) {
            return new Key(row.centre(), row.sku());
        }
    }

    /** Measures only these levels, in their order. */
    List<MeasuredItem> of(List<Level> levels) {
        Set<Sku> skus = levels.stream().map(Level::sku).collect(Collectors.toSet());
        Map<Key, StockFigures> read = some(skus);
        return named(levels.stream()
                .map(level -> get(read, level.centre(), level.sku()))
                .toList());
    }

    /** Measures these items in each of the centres, item by item in their order. */
    List<MeasuredItem> everywhere(List<Sku> skus) {
        Map<Key, StockFigures> read = some(Set.copyOf(skus));
        return named(skus.stream()
                .flatMap(sku -> codes().stream().map(centre -> get(read, centre, sku)))
                .toList());
    }

    /** Returns the figures of all items that are in stock or short in the centres. Use and days in stock are read only where they decide. */
    List<StockFigures> stock() {
        LocalDate soon = today.plusDays(SOON_DAYS);
        return withNeeded(
                        Databases.isPostgresql(handle)
                                ? handle.attach(FigureSumsDao.class).stock(codes(), apart, today, soon, times, 0)
                                : dao().stock(codes(), apart, today, soon, times, 0))
                .filter(each -> each.onHand() > 0 || each.isShort())
                .toList();
    }

    /** Returns the shortages on the next stretch of the catalogue, by centre and sku. */
    ListStretch<StockFigures> shortagesAfter(String sku, Optional<Category> category, int length) {
        return dao().until(CategoryCondition.of(category), text(category), sku, length)
                .map(until -> new ListStretch<>(shortages(category, sku, until), Optional.of(until)))
                .orElseGet(() -> new ListStretch<>(List.of(), Optional.empty()));
    }

    private List<StockFigures> shortages(Optional<Category> category, String after, String until) {
        FiguresDao.Stretch stretch =
                new FiguresDao.Stretch(text(category), after, until, today, today.plusDays(SOON_DAYS), 0);
        return withNeeded(dao().candidates(CategoryCondition.of(category), stretch, codes(), apart, times))
                .filter(StockFigures::isShort)
                .filter(each -> category.map(each.category()::equals).orElse(true))
                .filter(each -> each.sku().value().compareTo(after) > 0
                        && each.sku().value().compareTo(until) <= 0)
                .sorted(IN_PLACE)
                .toList();
    }

    /** Adds the needed items. They are read again in full, because the first query reads use only where it decides. */
    private Stream<StockFigures> withNeeded(List<FiguresDao.Row> found) {
        Map<Key, FiguresDao.Row> rows = new HashMap<>();
        found.forEach(row -> rows.put(Key.of(row), row));
        neededRows().forEach(row -> rows.put(Key.of(row), row));
        return figures(rows, demand()).values().stream();
    }

    private static String text(Optional<Category> category) {
        return category.map(Enum::name).orElse("");
    }

    /** Reads all figures, including those that do not decide whether an item is short. */
    List<StockFigures> again(List<StockFigures> figures) {
        Map<Key, StockFigures> read =
                some(figures.stream().map(StockFigures::sku).collect(Collectors.toSet()));
        return figures.stream()
                .map(each -> get(read, each.centre(), each.sku()))
                .toList();
    }

    /** Adds the items to the figures. */
    List<MeasuredItem> named(List<StockFigures> figures) {
        Map<Sku, Item> items =
                Skus.named(handle, figures.stream().map(StockFigures::sku).collect(Collectors.toSet()));
        return figures.stream()
                .map(each -> new MeasuredItem(
                        Optional.ofNullable(items.get(each.sku())).orElseThrow(NotFound::new), each, 0))
                .toList();
    }

    /** Returns all items that would meet an open need in the centres, even if another item would do too. */
    Set<Sku> needed() {
        return demand().skus();
    }

    private List<CentreCode> codes() {
        return centres.stream().map(Centre::code).toList();
    }

    private Demand demand() {
        if (demand == null) {
            demand = Demand.of(
                    handle,
                    codes().stream()
                            .flatMap(centre -> handle.attach(PlanningDao.class).needs(centre, today).stream())
                            .toList());
        }
        return demand;
    }

    private List<FiguresDao.Row> neededRows() {
        if (neededRows == null) {
            neededRows = rows(demand().skus());
        }
        return neededRows;
    }

    private Map<Key, StockFigures> some(Set<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        Set<Sku> all = new HashSet<>(skus);
        all.addAll(demand().skus());
        Map<Key, FiguresDao.Row> rows = new HashMap<>();
        rows(all).forEach(row -> rows.put(Key.of(row), row));
        return figures(rows, demand());
    }

    private List<FiguresDao.Row> rows(Set<Sku> skus) {
        List<FiguresDao.Row> rows = new ArrayList<>();
        for (List<Sku> some : parts(skus)) {
            rows.addAll(dao().of(codes(), some, apart, today, today.plusDays(SOON_DAYS), times, 1));
        }
        return rows;
    }

    private static List<List<Sku>> parts(Collection<Sku> skus) {
        List<Sku> all = List.copyOf(skus);
        List<List<Sku>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }

    private Map<Key, StockFigures> figures(Map<Key, FiguresDao.Row> rows, Demand demand) {
        Map<Key, Long> days = days(rows.values());
        Map<CentreCode, Map<Sku, Long>> available = new HashMap<>();
        rows.values()
                .forEach(row -> available
                        .computeIfAbsent(row.centre(), any -> new HashMap<>())
                        .put(row.sku(), row.available()));
        Map<CentreCode, Map<Sku, Long>> needed = new HashMap<>();
        available.forEach((centre, there) -> needed.put(centre, demand.needed(centre, there)));
        Map<Key, StockFigures> figures = new HashMap<>();
        rows.forEach((key, row) -> figures.put(
                key,
                figures(
                        row,
                        days.getOrDefault(key, (long) SeasonDays.LOOKED_BACK),
                        needed.getOrDefault(key.centre(), Map.of()).getOrDefault(key.sku(), 0L))));
        return figures;
    }

    private StockFigures figures(FiguresDao.Row row, long days, long needed) {
        Optional<Level> level = row.basis()
                .map(basis -> new Level(
                        row.centre(),
                        row.sku(),
                        basis,
                        row.minimum().orElseThrow(),
                        row.target().orElseThrow()));
        return new StockFigures(
                row.centre(),
                row.sku(),
                row.category(),
                row.unit(),
                level,
                row.leadDays(),
                row.season() == Season.ALL_YEAR || row.season() == seasons.get(row.centre()),
                row.onHand(),
                Math.max(0, row.available()),
                needed,
                used(row),
                days,
                Math.max(0, row.expiring()));
    }

    private static long used(FiguresDao.Row row) {
        return Math.max(0, row.given()) + row.refused();
    }

    /** Counts the days in stock for items that may have run out: all their present stock may have arrived within the period. */
    private Map<Key, Long> days(Collection<FiguresDao.Row> rows) {
        Map<Key, FiguresDao.Row> unsure = rows.stream()
                .filter(row -> used(row) > 0 && row.arrived() >= row.onHand())
                .collect(Collectors.toMap(Key::of, row -> row));
        Map<Key, StockDays> stock = new HashMap<>();
        unsure.keySet().forEach(key -> stock.put(key, new StockDays()));
        Set<Sku> skus = unsure.keySet().stream().map(Key::sku).collect(Collectors.toSet());
        for (List<Sku> some : parts(skus)) {
            handle.attach(PlanningDao.class)
                    .changes(codes(), some, times.first())
                    .forEach(change -> Optional.ofNullable(stock.get(new Key(change.centre(), change.sku())))
                            .ifPresent(each -> each.change(
                                    LocalDate.ofInstant(change.at(), latest.timeZone()), change.quantity())));
        }
        Map<Key, Long> days = new HashMap<>();
        unsure.forEach((key, row) -> days.put(
                key,
                Optional.ofNullable(stock.get(key))
                        .orElseThrow()
                        .count(SeasonDays.of(row.season(), today), today, row.onHand())));
        return days;
    }

    private static StockFigures get(Map<Key, StockFigures> read, CentreCode centre, Sku sku) {
        return Optional.ofNullable(read.get(new Key(centre, sku))).orElseThrow(NotFound::new);
    }

    private FiguresDao dao() {
        return handle.attach(FiguresDao.class);
    }
}
