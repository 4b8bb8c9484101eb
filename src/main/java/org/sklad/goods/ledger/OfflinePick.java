package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sklad.centres.places.Location;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;

/**
 * The bookings of one line of goods that were already handed out.
 *
 * @param picks the sources, in total the whole quantity; missing goods count as loose at the location
 * @param missing the quantity that was not in stock there
 * @param obstacle the reason why the lot should not have been handed out on that day
 */
public record OfflinePick(int line, Lot lot, List<Pick> picks, long missing, Optional<LotNotUsable.Cause> obstacle) {
    public OfflinePick {
        picks = List.copyOf(picks);
    }

    static OfflinePick of(Wanted wanted, Lot lot, List<Pick> found, Location from, LocalDate day) {
        long missing =
                wanted.quantity() - found.stream().mapToLong(Pick::quantity).sum();
        return new OfflinePick(
                wanted.line(),
                lot,
                missing > 0 ? completed(wanted, lot, found, from, missing) : found,
                missing,
                LotNotUsable.Cause.of(lot.status(), lot.expiresOn(), day));
    }

    private static List<Pick> completed(Wanted wanted, Lot lot, List<Pick> found, Location from, long missing) {
        List<Pick> picks = new ArrayList<>();
        long loose = missing;
        for (Pick pick : found) {
            boolean there = pick.from().location().equals(from.id())
                    && pick.from().box().isLoose();
            if (there) {
                loose += pick.quantity();
            } else {
                picks.add(pick);
            }
        }
        StockAtPlace place = new StockAtPlace(
                lot.sku(),
                lot.code(),
                BoxCode.LOOSE,
                from.id(),
                from.code(),
                from.kind(),
                lot.expiresOn(),
                lot.status(),
                loose);
        picks.add(new Pick(wanted.line(), place, loose));
        return picks;
    }
}
