package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.platform.i18n.NotFound;

/** The refusals of goods that cannot be taken. They name other places that have some. */
final class ShortageRefusals {
    private static final int PLACES_NAMED = 3;

    private ShortageRefusals() {}

    /**
     * Returns the refusal of a shortage.
     *
     * @param where the locations from which the goods would be taken
     * @param known locations that are not suggested; the shortage already includes their stock
     */
    static InsufficientStock insufficient(
            Handle handle,
            Shortage shortage,
            Set<LocationId> where,
            Set<LocationId> known,
            LocalDate today,
            Operator by) {
        Item item = Skus.get(handle, shortage.sku());
        StockAccess.Extent seen = StockAccess.of(by).of(item);
        List<StockElsewhere> elsewhere = handle.attach(BalanceDao.class)
                .elsewhere(item.sku(), new Expiry(today), seen.everywhere(), seen.centres(), known, PLACES_NAMED);
        return new InsufficientStock(
                item, shortage.place(), shortage.asked(), shortage.there(), alike(handle, shortage, where), elsewhere);
    }

    /** Sums the stock there of other lots that a manufacturer's code cannot distinguish from the requested one. */
    private static long alike(Handle handle, Shortage shortage, Set<LocationId> where) {
        if (shortage.lot().isEmpty() || shortage.there() == 0) {
            return 0;
        }
        boolean ofQuarantine = shortage.location().kind() == LocationKind.QUARANTINE;
        List<StockAtPlace> there =
                handle.attach(BalanceDao.class).standing(shortage.location().centre(), Set.of(shortage.sku())).stream()
                        .filter(each ->
                                where.contains(each.location()) && each.box().equals(shortage.box()))
                        .filter(each -> ofQuarantine || each.kind() != LocationKind.QUARANTINE)
                        .toList();
        LotDao dao = handle.attach(LotDao.class);
        Lot lot = dao.find(shortage.lot().get()).orElseThrow(NotFound::new);
        Set<LotCode> alike =
                Lots.all(handle, there.stream().map(StockAtPlace::lot).collect(Collectors.toSet())).values().stream()
                        .filter(other -> isAlike(lot, other))
                        .map(Lot::code)
                        .collect(Collectors.toSet());
        return there.stream()
                .filter(each -> alike.contains(each.lot()))
                .mapToLong(StockAtPlace::quantity)
                .sum();
    }

    private static boolean isAlike(Lot lot, Lot other) {
        return !other.code().equals(lot.code())
                && !other.number().isEmpty()
                && LotKey.isSameNumber(other.number(), lot.number())
                && other.expiresOn().equals(lot.expiresOn())
                && other.status() == lot.status();
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
