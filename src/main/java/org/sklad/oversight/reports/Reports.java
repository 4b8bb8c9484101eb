package org.sklad.oversight.reports;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.ReservedPlaces;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.planning.Shortages;
import org.sklad.goods.planning.StockFigures;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;
import org.sklad.repairs.lifecycle.RepairCategory;
import org.sklad.repairs.orders.ListedOrder;
import org.sklad.repairs.orders.WorkOrderLists;

/**
 * Reports as lists, for managers and auditors of a centre; stock reports also for warehouse operators. Without a centre,
 * the lists have all centres in the order of their codes. Days are in the time zone of the centre. People appear only as
 * counts.
 */
public final class Reports {
    /** Days of use for which an item is listed. */
    private static final int USED_DAYS = 90;

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Database database;
    private final Centres centres;
    private final Shortages shortages;
    private final WorkOrderLists orders;
    private final InstantSource clock;

    public Reports(
            Database database, Centres centres, Shortages shortages, WorkOrderLists orders, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.shortages = shortages;
        this.orders = orders;
        this.clock = clock;
    }

    /** Reads the rows of one centre after a place. */
    private interface Part<R> {
        List<R> of(Centre centre, Optional<ReportPlace> after, int limit);
    }

    private <R> List<R> byCentre(
            Coverage coverage, @Nullable String wanted, ReportPlace after, int limit, Operator by, Part<R> part) {
        List<R> rows = new ArrayList<>();
        for (Centre centre : coverage.centres(centres, CentreCode.asked(wanted), by)) {
            String code = centre.code().value();
            if (code.compareTo(after.centre()) >= 0 && rows.size() < limit) {
                rows.addAll(part.of(centre, after.within(code), limit - rows.size()));
            }
        }
        return rows;
    }

    /** Lists the items in the centres that are in stock, were used, have a level or are needed, by sku. */
    public List<OnHandLine> stockOnHand(OnHandFilter filter, ReportPlace after, int limit, Operator by) {
        return byCentre(
                Coverage.STOCK,
                filter.centre(),
                after,
                limit,
                by,
                (centre, place, missing) -> database.readForReport(handle -> new OnHandReader(
                                handle, shortages, filter, centre, since(today(centre), centre, USED_DAYS))
                        .read(place.map(each -> each.text(0)).orElse(""), missing).stream()
                                .map(OnHandLine::new)
                                .toList()));
    }

    /** Lists the lots in stock that expire soon or are expired, earliest first. */
    public List<ExpiryLine> expiry(ExpiryFilter filter, ReportPlace after, int limit, Operator by) {
        return byCentre(Coverage.STOCK, filter.centre(), after, limit, by, (centre, place, missing) -> {
            LocalDate today = today(centre);
            return database.readForReport(handle -> {
                List<ExpiryRow> rows = dao(handle)
                        .expiring(
                                centre.code(),
                                today,
                                filter.from(today),
                                filter.before(today),
                                filter.categoryText(),
                                new Expiry(place.map(each -> each.date(0)).orElse(LocalDate.EPOCH)),
                                place.map(each -> each.text(1)).orElse(""),
                                place.map(each -> each.number(2)).orElse(0L),
                                missing);
                Map<Sku, Item> items =
                        Skus.named(handle, rows.stream().map(ExpiryRow::sku).collect(Collectors.toSet()));
                ReservedPlaces kept = ReservedPlaces.of(handle, Map.of(centre.code(), today), items.keySet());
                return rows.stream()
                        .map(row -> new ExpiryLine(
                                centre.code(),
                                item(items, row.sku()),
                                row.lot(),
                                row.number(),
                                row.expiresOn().value(),
                                row.quantity(),
                                row.available() - kept.of(row.lot()),
                                today))
                        .toList();
            });
        });
    }

    /** Lists handouts by day, latest first. */
    public List<DistributionLine> distribution(CentreAndPeriod filter, ReportPlace after, int limit, Operator by) {
        LocalDate from = Objects.requireNonNullElse(filter.from(), LocalDate.EPOCH);
        LocalDate until = Objects.requireNonNullElse(filter.until(), LAST);
        return byCentre(Coverage.ALL, filter.centre(), after, limit, by, (centre, place, missing) -> {
            LocalDate before = place.map(each -> each.date(0)).orElse(LAST);
            return database
                    .readForReport(handle -> dao(handle).distribution(centre.code(), from, until, before, missing))
                    .stream()
                    .map(row -> new DistributionLine(centre.code(), row.givenOn(), row.handouts(), row.people()))
                    .toList();
        });
    }

    /** Lists unfinished repairs by category; the clocks of the work orders decide which are overdue. */
    public List<RepairsLine> repairs(RepairsFilter filter, ReportPlace after, int limit, Operator by) {
        return byCentre(Coverage.ALL, filter.centre(), after, limit, by, (centre, place, missing) -> {
            String begin = place.map(each -> each.text(0)).orElse("");
            Map<RepairCategory, List<ListedOrder>> sorted = new TreeMap<>(Comparator.comparing(RepairCategory::name));
            orders.unfinished(Optional.of(centre.code()), by)
                    .forEach(each -> sorted.computeIfAbsent(each.order().category(), key -> new ArrayList<>())
                            .add(each));
            return sorted.entrySet().stream()
                    .filter(each -> each.getKey().name().compareTo(begin) > 0)
                    .limit(missing)
                    .map(each -> line(centre.code(), each.getKey(), each.getValue()))
                    .toList();
        });
    }

    private static RepairsLine line(CentreCode centre, RepairCategory category, List<ListedOrder> orders) {
        return new RepairsLine(
                centre,
                category,
                orders.size(),
                orders.stream().filter(each -> each.clocks().isOverdue()).count(),
                orders.stream()
                        .map(each -> each.order().reportedAt())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** Returns the overview with the figures of each centre. Runs a fixed number of statements for each time zone. */
    public Overview overview(Optional<CentreCode> wanted, Operator by) {
        List<Centre> covered = Coverage.ALL.centres(centres, wanted, by);
        Instant now = clock.instant();
        List<List<Centre>> zones = byZone(covered);
        Set<CentreCode> stocked = new HashSet<>();
        List<DayRow> handouts = new ArrayList<>();
        database.read(handle -> {
            for (List<Centre> alike : zones) {
                Set<CentreCode> codes = codes(alike);
                LocalDate today = LocalDate.ofInstant(now, alike.get(0).timeZone());
                stocked.addAll(dao(handle).stocked(codes));
                handouts.addAll(dao(handle).handoutsByDay(codes, CentreFigures.first(today)));
            }
            return covered;
        });
        List<ListedOrder> open = orders.unfinished(wanted, by);
        return new Overview(covered.stream()
                .map(centre -> CentreFigures.of(
                        centre,
                        LocalDate.ofInstant(now, centre.timeZone()),
                        stocked.contains(centre.code()),
                        counts(handouts, centre),
                        open.stream()
                                .filter(each -> each.order().centre().equals(centre.code()))
                                .toList()))
                .toList());
    }

    /**
     * Returns the stock by category, the shortages and the expiring lots. Runs a fixed number of statements for each
     * time zone.
     */
    public StockOverview stock(Optional<CentreCode> wanted, Operator by) {
        List<Centre> covered = Coverage.ALL.centres(centres, wanted, by);
        Instant now = clock.instant();
        List<StockFigures> figures = new ArrayList<>();
        List<DayRow> expiring = new ArrayList<>();
        database.readForReport(handle -> {
            for (List<Centre> alike : byZone(covered)) {
                Set<CentreCode> codes = codes(alike);
                LocalDate today = LocalDate.ofInstant(now, alike.get(0).timeZone());
                figures.addAll(shortages.stock(handle, alike, now));
                expiring.addAll(dao(handle).expiringByDay(codes, today, ExpiryWindow.DAYS_90.before(today)));
            }
            return covered;
        });
        Map<CentreCode, List<StockFigures>> byCentre =
                figures.stream().collect(Collectors.groupingBy(StockFigures::centre));
        return new StockOverview(covered.stream()
                .map(centre -> CentreStock.of(
                        centre,
                        LocalDate.ofInstant(now, centre.timeZone()),
                        byCentre.getOrDefault(centre.code(), List.of()),
                        counts(expiring, centre)))
                .toList());
    }

    /** Groups centres that have the same date and the same start of the day. */
    private static List<List<Centre>> byZone(List<Centre> covered) {
        return List.copyOf(covered.stream()
                .collect(Collectors.groupingBy(centre -> centre.timeZone().getId()))
                .values());
    }

    private static Set<CentreCode> codes(List<Centre> alike) {
        return alike.stream().map(Centre::code).collect(Collectors.toSet());
    }

    private static Map<String, Long> counts(List<DayRow> rows, Centre centre) {
        return rows.stream()
                .filter(row -> row.centre().equals(centre.code()))
                .collect(Collectors.toMap(DayRow::day, DayRow::count));
    }

    private LocalDate today(Centre centre) {
        return LocalDate.ofInstant(clock.instant(), centre.timeZone());
    }

    private static Instant since(LocalDate today, Centre centre, int days) {
        return today.minusDays(days - 1L).atStartOfDay(centre.timeZone()).toInstant();
    }

    private static Item item(Map<Sku, Item> items, Sku sku) {
        return Optional.ofNullable(items.get(sku)).orElseThrow(NotFound::new);
    }

    private static ReportDao dao(Handle handle) {
        return handle.attach(ReportDao.class);
    }
}
