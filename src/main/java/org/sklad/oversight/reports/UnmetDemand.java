package org.sklad.oversight.reports;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.SizeFit;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.planning.MeasuredItem;
import org.sklad.goods.planning.Shortages;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;

/**
 * The unmet demand (domain, "Unmet demand") by goods and size, sex, age and centre, with the same figure some time ago,
 * computed from the times of needs, stays and handouts. Shows only counts. The demand of a centre is always summed
 * whole, because few residents have needs.
 */
public final class UnmetDemand {
    /**
     * Days back to the earlier figure, which is that of the end of the day. An erased person keeps the days of stays
     * without their times.
     */
    static final int DAYS_AGO = 30;

    private static final Comparator<DemandLine> IN_PLACE =
            (one, other) -> one.key().equals(other.key())
                    ? 0
                    : DemandLine.isAfter(one.key().place(), other.key().place()) ? 1 : -1;

    private final Database database;
    private final Centres centres;
    private final Shortages shortages;
    private final InstantSource clock;

    UnmetDemand(Database database, Centres centres, Shortages shortages, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.shortages = shortages;
        this.clock = clock;
    }

    /** Lists the demand by centre code, then goods, size, sex and age. For managers and auditors. */
    public List<DemandLine> list(DemandFilter filter, ReportPlace after, int limit, Operator by) {
        List<DemandLine> lines = new ArrayList<>();
        for (Centre centre : Coverage.ALL.centres(centres, CentreCode.asked(filter.centre()), by)) {
            String code = centre.code().value();
            if (code.compareTo(after.centre()) >= 0 && lines.size() < limit) {
                Optional<ReportPlace> within = after.within(code);
                lines.addAll(of(centre).stream()
                        .filter(filter::leaves)
                        .filter(line -> within.filter(
                                        place -> !DemandLine.isAfter(line.key().place(), place.keys()))
                                .isEmpty())
                        .limit(limit - lines.size())
                        .toList());
            }
        }
        return lines;
    }

    private List<DemandLine> of(Centre centre) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), centre.timeZone());
        LocalDate day = today.minusDays(DAYS_AGO);
        Instant then = day.plusDays(1).atStartOfDay(centre.timeZone()).toInstant();
        return database.readForReport(handle -> {
            DemandDao dao = handle.attach(DemandDao.class);
            List<DemandRow> present = dao.now(centre.code(), today);
            Map<DemandKey, Long> before = unmet(dao.then(centre.code(), then, day), day);
            return lines(handle, centre, present, today, before);
        });
    }

    private static Map<DemandKey, Long> unmet(List<DemandRow> rows, LocalDate day) {
        Map<DemandKey, Long> sums = new HashMap<>();
        rows.forEach(row -> sums.merge(row.key(day), row.unmet(), Long::sum));
        return sums;
    }

    private List<DemandLine> lines(
            Handle handle, Centre centre, List<DemandRow> rows, LocalDate today, Map<DemandKey, Long> before) {
        Set<Sku> skus = rows.stream().flatMap(row -> row.item().stream()).collect(Collectors.toSet());
        Set<StyleCode> styles =
                rows.stream().flatMap(row -> row.style().stream()).collect(Collectors.toSet());
        Map<Sku, Item> items = Skus.named(handle, skus);
        Map<StyleCode, List<Item>> sizes = Items.ofStyles(handle, styles);
        Map<DemandKey, Long> people = new HashMap<>();
        rows.forEach(row -> people.merge(row.key(today), row.people(), Long::sum));
        Map<DemandKey, Long> unmet = unmet(rows, today);
        List<Sku> listed = unmet.keySet().stream()
                .map(key -> item(key, items, sizes).sku())
                .distinct()
                .toList();
        Map<Sku, MeasuredItem> measured = shortages.of(handle, centre, listed).stream()
                .collect(Collectors.toMap(each -> each.figures().sku(), each -> each));
        return unmet.entrySet().stream()
                .map(each -> {
                    Item item = item(each.getKey(), items, sizes);
                    MeasuredItem there =
                            Optional.ofNullable(measured.get(item.sku())).orElseThrow(NotFound::new);
                    return new DemandLine(
                            centre.code(),
                            each.getKey(),
                            item,
                            each.getValue(),
                            people.getOrDefault(each.getKey(), 0L),
                            before.getOrDefault(each.getKey(), 0L),
                            there.available(),
                            there.isShort());
                })
                .sorted(IN_PLACE)
                .toList();
    }

    /** Returns the item itself, or the first that would meet the need. */
    private static Item item(DemandKey key, Map<Sku, Item> items, Map<StyleCode, List<Item>> sizes) {
        return SizeFit.matching(key.item(), key.style(), key.size(), items, sizes)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
