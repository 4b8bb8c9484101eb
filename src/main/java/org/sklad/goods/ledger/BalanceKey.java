package org.sklad.goods.ledger;

import java.util.Comparator;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;

/**
 * What a balance is kept for. The order is that in which every transaction touches balances, on both engines: two that touch
 * the same ones never wait for each other in a circle.
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
