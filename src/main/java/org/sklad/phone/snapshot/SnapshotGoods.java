package org.sklad.phone.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneCode;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneItem;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneLot;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePack;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePackGoods;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePlace;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneStock;
import org.sklad.phone.snapshot.SnapshotDao.PlaceRow;
import org.sklad.phone.snapshot.SnapshotDao.StockRow;
import org.sklad.platform.i18n.Language;

/**
 * The goods of a snapshot: the catalogue, and stock in the stores and bags.
 *
 * @param catalogue items that the operator may hand out
 */
record SnapshotGoods(
        CentreCode centre,
        List<Item> catalogue,
        List<SnapshotDao.CodeRow> codes,
        List<PlaceRow> locations,
        List<StockRow> standing,
        List<SnapshotDao.PartRow> parts) {

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

    /** Returns the items, each with its own label and the other codes that mean it. */
    List<PhoneItem> items(ItemNames names) {
        Map<Sku, List<PhoneCode>> known = new HashMap<>();
        codes.forEach(row -> known.computeIfAbsent(row.item(), any -> new ArrayList<>())
                .add(new PhoneCode(row.value(), row.quantity())));
        return catalogue.stream()
                .map(item -> item(item, names.of(item), known.getOrDefault(item.sku(), List.of())))
                .toList();
    }

    private static PhoneItem item(Item item, ItemNames.Named named, List<PhoneCode> others) {
        List<PhoneCode> codes = new ArrayList<>();
        codes.add(new PhoneCode(item.ownCode().digits(), 1));
        codes.addAll(others);
        Optional<StyleCode> style = item.facts().style();
        return new PhoneItem(
                item.sku().value(),
                named.item(),
                item.category(),
                style.map(StyleCode::value),
                style.map(any -> named.style()),
                item.facts().size(),
                item.unit(),
                Optional.of(true).filter(any -> item.isMedicine()),
                item.facts().medicine().filter(Medicine::prescriptionOnly).map(any -> true),
                codes);
    }

    /** Returns the lots in stock. */
    List<PhoneLot> lots() {
        Map<String, PhoneLot> lots = new TreeMap<>();
        standing.forEach(row -> lots.put(
                row.lot().toString(),
                new PhoneLot(
                        row.lot().toString(),
                        row.item().value(),
                        row.number(),
                        row.expiresOn().date())));
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
        return Optional.ofNullable(at).filter(SnapshotGoods::isPlace);
    }

    /** Returns the kits whose goods the operator may all hand out. */
    List<PhonePack> packs(ItemNames names) {
        Map<Sku, Item> items = catalogue.stream().collect(Collectors.toMap(Item::sku, each -> each));
        Set<Sku> known = items.keySet();
        Map<Sku, List<SnapshotDao.PartRow>> kits = parts.stream()
                .collect(Collectors.groupingBy(SnapshotDao.PartRow::kit, LinkedHashMap::new, Collectors.toList()));
        List<PhonePack> packs = new ArrayList<>();
        kits.forEach((kit, of) -> {
            if (known.contains(kit)
                    && of.stream().map(SnapshotDao.PartRow::item).allMatch(known::contains)) {
                packs.add(new PhonePack(
                        kit.value(),
                        names.of(Objects.requireNonNull(items.get(kit))).item(),
                        of.stream()
                                .map(part -> new PhonePackGoods(part.item().value(), part.quantity()))
                                .toList()));
            }
        });
        return packs;
    }
}
