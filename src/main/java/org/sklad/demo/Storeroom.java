package org.sklad.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/** The stock as the people of the history expect it, so that they request goods in stock. Only the ledger has the true stock. */
final class Storeroom {
    /** A lot at a location. */
    static final class Pile {
        private final Sku sku;
        private final LotCode lot;
        private final LocationCode location;
        private final LocalDate expiresOn;
        private long left;
        private boolean held;

        private Pile(Sku sku, LotCode lot, LocationCode location, LocalDate expiresOn, long left) {
            this.sku = sku;
            this.lot = lot;
            this.location = location;
            this.expiresOn = expiresOn;
            this.left = left;
        }

        Sku sku() {
            return sku;
        }

        LotCode lot() {
            return lot;
        }

        LocationCode location() {
            return location;
        }

        long left() {
            return left;
        }

        boolean isExpired(LocalDate day) {
            return expiresOn.isBefore(day);
        }

        private boolean isUsable(LocalDate day) {
            return left > 0 && !held && !isExpired(day);
        }

        void change(long by) {
            left += by;
        }
    }

    private final Map<Sku, List<Pile>> piles = new TreeMap<>();

    void receive(Sku sku, LotCode lot, LocationCode location, LocalDate expiresOn, long quantity) {
        List<Pile> there = piles.computeIfAbsent(sku, any -> new ArrayList<>());
        Optional<Pile> same = there.stream()
                .filter(each -> each.lot.equals(lot) && each.location.equals(location))
                .findFirst();
        same.ifPresentOrElse(
                pile -> pile.change(quantity), () -> there.add(new Pile(sku, lot, location, expiresOn, quantity)));
        there.sort(Comparator.comparing((Pile pile) -> pile.expiresOn).thenComparing(pile -> pile.lot.toString()));
    }

    /** The quantity that can be handed out on the day. */
    long usable(Sku sku, LocalDate day) {
        return piles.getOrDefault(sku, List.of()).stream()
                .filter(pile -> pile.isUsable(day))
                .mapToLong(Pile::left)
                .sum();
    }

    /** Takes lots by expiry date, earliest first, as the ledger does. */
    void take(Sku sku, long quantity, LocalDate day) {
        long missing = quantity;
        for (Pile pile : piles.getOrDefault(sku, List.of())) {
            if (pile.isUsable(day)) {
                long taken = Math.min(missing, pile.left);
                pile.change(-taken);
                missing -= taken;
            }
        }
    }

    /** Returns the goods to the first pile. The original pile does not matter here. */
    void putBack(Sku sku, long quantity) {
        piles.getOrDefault(sku, List.of()).stream().findFirst().ifPresent(pile -> pile.change(quantity));
    }

    void hold(LotCode lot, boolean wanted) {
        all().stream().filter(pile -> pile.lot.equals(lot)).forEach(pile -> pile.held = wanted);
    }

    List<Pile> expired(LocalDate day) {
        return all().stream()
                .filter(pile -> pile.left > 0 && !pile.held && pile.isExpired(day))
                .toList();
    }

    /** Lists the piles with at least this many usable units. */
    List<Pile> large(long least, LocalDate day) {
        return all().stream()
                .filter(pile -> pile.left >= least && pile.isUsable(day))
                .toList();
    }

    private List<Pile> all() {
        return piles.values().stream().flatMap(List::stream).toList();
    }
}
