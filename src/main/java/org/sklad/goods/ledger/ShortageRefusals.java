package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.NotFound;

/** The refusals of goods that cannot be taken. They name other places that have some. */
final class ShortageRefusals {
    private static final int PLACES_NAMED = 3;

    private ShortageRefusals() {}

    /** @param known locations that are not suggested; the shortage already includes their stock */
    static InsufficientStock insufficient(
            Handle handle, Shortage shortage, Set<LocationId> known, LocalDate today, Operator by) {
        Item item = Skus.get(handle, shortage.sku());
        StockAccess.Extent seen = StockAccess.of(by).of(item);
        List<StockElsewhere> elsewhere = handle.attach(BalanceDao.class)
                .elsewhere(item.sku(), new Expiry(today), seen.everywhere(), seen.centres(), known, PLACES_NAMED);
        return new InsufficientStock(item, shortage.place(), shortage.asked(), shortage.there(), elsewhere);
    }

    static LotNotUsable notUsable(
            Handle handle,
            LotNotUsable.Cause cause,
            Wanted wanted,
            List<StockAtPlace> standing,
            Location from,
            long usable) {
        LotCode code = wanted.lot()
                .orElseGet(() -> standing.stream()
                        .filter(each -> Optional.of(each.box()).equals(wanted.box()))
                        .findFirst()
                        .orElseThrow(NotFound::new)
                        .lot());
        return new LotNotUsable(
                cause,
                handle.attach(LotDao.class).find(code).orElseThrow(NotFound::new),
                Skus.get(handle, wanted.sku()).title(),
                from.address(),
                usable);
    }
}
