package org.sklad.phone.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.lots.LotCode;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneLot;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePackGoods;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePlace;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneStock;
import org.sklad.phone.snapshot.SnapshotDao.PartOfLotRow;
import org.sklad.phone.snapshot.SnapshotDao.PlaceRow;
import org.sklad.phone.snapshot.SnapshotDao.StockRow;
import org.sklad.platform.i18n.Language;

/**
 * The stock of a snapshot, in the stores and bags of a centre and in bags elsewhere.
 *
 * @param parts contents of the kits
 */
record SnapshotStock(CentreCode centre, List<PlaceRow> locations, List<StockRow> standing, List<PartOfLotRow> parts) {
    /** Returns what is at the centre and in these bags. */
    SnapshotStock with(Set<Long> bags) {
        List<PlaceRow> own = locations.stream()
                .filter(each -> each.centre().equals(centre) || bags.contains(each.id()))
                .toList();
        if (own.size() == locations.size()) {
            return this;
        }
        Set<Long> there = own.stream().map(PlaceRow::id).collect(Collectors.toSet());
        return new SnapshotStock(
                centre,
                own,
                standing.stream().filter(row -> there.contains(row.location())).toList(),
                parts);
    }

    List<PhonePlace> places(Language language) {
        return locations.stream()
                .filter(each -> each.active() && isPlace(each))
                .map(each -> new PhonePlace(
                        code(each), language == Language.BG ? each.nameBg() : each.nameEn(), each.kind()))
                .toList();
    }

    private static boolean isPlace(PlaceRow location) {
        return location.kind() == LocationKind.STORE || location.kind() == LocationKind.BAG;
    }

    private String code(PlaceRow place) {
        return place.centre().equals(centre)
                ? place.code().value()
                : new LocationAddress(place.centre(), place.code()).toString();
    }

    /** Returns the lots in stock. */
    List<PhoneLot> lots() {
        Map<LotCode, List<PhonePackGoods>> kits = parts.stream()
                .collect(Collectors.groupingBy(
                        PartOfLotRow::lot,
                        Collectors.mapping(
                                part -> new PhonePackGoods(part.item().value(), part.quantity()),
                                Collectors.toList())));
        Map<String, PhoneLot> lots = new TreeMap<>();
        standing.forEach(row -> lots.put(
                row.lot().toString(),
                new PhoneLot(
                        row.lot().toString(),
                        row.item().value(),
                        row.number(),
                        row.expiresOn().date(),
                        kits.getOrDefault(row.lot(), List.of()))));
        return List.copyOf(lots.values());
    }

    /** Returns the stock by store or bag: a handout takes goods from the shelves of a store, but not from another store or bag within it. */
    List<PhoneStock> stock() {
        Map<Long, PlaceRow> byId = locations.stream().collect(Collectors.toMap(PlaceRow::id, each -> each));
        Map<String, Map<String, Long>> units = new LinkedHashMap<>();
        for (StockRow row : standing) {
            place(byId, row.location())
                    .ifPresent(place -> units.computeIfAbsent(code(place), any -> new TreeMap<>())
                            .merge(row.lot().toString(), row.quantity(), Long::sum));
        }
        List<PhoneStock> stock = new ArrayList<>();
        new TreeMap<>(units)
                .forEach((place, lots) ->
                        lots.forEach((lot, quantity) -> stock.add(new PhoneStock(place, lot, quantity))));
        return stock;
    }

    private static Optional<PlaceRow> place(Map<Long, PlaceRow> byId, long location) {
        PlaceRow at = byId.get(location);
        while (at != null && at.kind() == LocationKind.SHELF) {
            at = byId.get(at.parent());
        }
        return Optional.ofNullable(at).filter(SnapshotStock::isPlace);
    }
}
