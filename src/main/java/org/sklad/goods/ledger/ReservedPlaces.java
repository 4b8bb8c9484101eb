package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * The places where reservations are counted. A reservation holds no particular units, but a list of places shows the free quantity of each.
 * So it is counted where it would be taken from today: earliest expiry first, then loose goods.
 */
public final class ReservedPlaces {
    private final Map<BalanceKey, Long> kept;

    private ReservedPlaces(Map<BalanceKey, Long> kept) {
        this.kept = kept;
    }

    /**
     * Counts the reservations. Uses one statement, and one more for each centre with reservations of these items.
     *
     * @param days the date in each of the centres
     */
    public static ReservedPlaces of(Handle handle, Map<CentreCode, LocalDate> days, Set<Sku> skus) {
        Map<BalanceKey, Long> kept = new HashMap<>();
        if (days.isEmpty() || skus.isEmpty()) {
            return new ReservedPlaces(kept);
        }
        LocalDate earliest =
                days.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        Map<CentreCode, Map<Sku, Long>> counted = new HashMap<>();
        for (ReservationDao.UntilRow row : Reservations.dao(handle).keptUntil(days.keySet(), skus, earliest)) {
            LocalDate day = days.getOrDefault(row.centre(), earliest);
            if (!row.untilOn().isBefore(day)) {
                counted.computeIfAbsent(row.centre(), any -> new HashMap<>())
                        .merge(row.sku(), row.quantity(), Long::sum);
            }
        }
        counted.forEach((centre, left) -> spread(
                handle.attach(BalanceDao.class).standing(centre, left.keySet()),
                days.getOrDefault(centre, earliest),
                left,
                kept));
        return new ReservedPlaces(kept);
    }

    private static void spread(
            List<StockAtPlace> standing, LocalDate day, Map<Sku, Long> left, Map<BalanceKey, Long> kept) {
        for (StockAtPlace each :
                standing.stream().filter(place -> countsAt(place, day)).toList()) {
            long here = Math.min(each.quantity(), left.getOrDefault(each.sku(), 0L));
            left.merge(each.sku(), -here, Long::sum);
            if (here > 0) {
                kept.put(new BalanceKey(each.location(), each.lot(), each.box()), here);
            }
        }
    }

    private static boolean countsAt(StockAtPlace place, LocalDate day) {
        return place.mayBeGiven(day) && (place.kind() == LocationKind.STORE || place.kind() == LocationKind.SHELF);
    }

    /** Returns the reserved quantity in the place. */
    public long at(BalanceKey place) {
        return kept.getOrDefault(place, 0L);
    }

    /** Returns the reserved quantity of the lot in all places. */
    public long of(LotCode lot) {
        return kept.entrySet().stream()
                .filter(each -> each.getKey().lot().equals(lot))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
