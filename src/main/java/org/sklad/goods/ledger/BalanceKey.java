package org.sklad.goods.ledger;

import java.util.Comparator;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;

/**
 * The key of a balance. Every transaction touches balances in its order, on both engines, so two transactions with the same balances never
 * deadlock.
 */
public record BalanceKey(LocationId location, LotCode lot, BoxCode box) implements Comparable<BalanceKey> {
    private static final Comparator<BalanceKey> ORDER = Comparator.comparing(BalanceKey::location)
            .thenComparing(BalanceKey::lot)
            .thenComparing(BalanceKey::box);

    static BalanceKey of(Lot lot, Place place) {
        return new BalanceKey(place.location().id(), lot.code(), place.box());
    }

    @Override
    public int compareTo(BalanceKey other) {
        return ORDER.compare(this, other);
    }
}
