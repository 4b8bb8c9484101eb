package org.sklad.phone.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.SizeOrder;
import org.sklad.goods.classification.StyleCode;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneCode;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneItem;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePack;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePackGoods;
import org.sklad.phone.snapshot.SnapshotDao.CodeRow;
import org.sklad.phone.snapshot.SnapshotDao.PartRow;
import org.sklad.phone.snapshot.SnapshotDao.StampRow;

/**
 * The items of the catalogue, as phones get them.
 *
 * @param all with the medicines
 * @param others without them
 */
record Catalogue(StampRow stamp, HashedRows<PhoneItem> all, HashedRows<PhoneItem> others) {
    static Catalogue of(StampRow stamp, List<Item> items, List<CodeRow> codes, ItemNames names) {
        Map<String, List<PhoneCode>> known = new HashMap<>();
        codes.forEach(row -> known.computeIfAbsent(row.item().value(), any -> new ArrayList<>())
                .add(new PhoneCode(row.value(), row.quantity())));
        List<PhoneItem> rows = items.stream()
                .map(item ->
                        item(item, names.of(item), known.getOrDefault(item.sku().value(), List.of())))
                .toList();
        return new Catalogue(
                stamp,
                HashedRows.of(rows),
                HashedRows.of(
                        rows.stream().filter(row -> row.medicine().isEmpty()).toList()));
    }

    /** Returns the items that an operator may hand out. */
    HashedRows<PhoneItem> items(boolean medicines) {
        return medicines ? all : others;
    }

    private static PhoneItem item(Item item, ItemNames.Named named, List<PhoneCode> others) {
        List<PhoneCode> codes = new ArrayList<>();
        codes.add(new PhoneCode(item.ownCode().digits(), 1));
        codes.addAll(others);
        Optional<StyleCode> style = item.facts().style();
        return new PhoneItem(
                item.sku().value(),
                named.item(),
                named.words(),
                item.category(),
                style.map(StyleCode::value),
                style.map(any -> named.style()),
                item.facts().size(),
                item.facts().size().isEmpty() ? "" : SizeOrder.of(item.facts().size()),
                item.facts().sex().filter(sex -> sex != ItemSex.UNISEX),
                item.facts().ageGroup(),
                item.unit(),
                Optional.of(true).filter(any -> item.isMedicine()),
                item.facts().medicine().filter(Medicine::prescriptionOnly).map(any -> true),
                List.copyOf(codes));
    }

    /** Returns the kits whose goods an operator may all hand out. */
    List<PhonePack> packs(List<PartRow> parts, boolean medicines) {
        if (parts.isEmpty()) {
            return List.of();
        }
        Map<String, PhoneItem> known =
                items(medicines).rows().stream().collect(Collectors.toMap(PhoneItem::sku, each -> each));
        Map<String, List<PhonePackGoods>> kits = parts.stream()
                .collect(Collectors.groupingBy(
                        part -> part.kit().value(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                part -> new PhonePackGoods(part.item().value(), part.quantity()),
                                Collectors.toList())));
        return kits.entrySet().stream()
                .filter(kit -> known.containsKey(kit.getKey())
                        && kit.getValue().stream().map(PhonePackGoods::item).allMatch(known::containsKey))
                .map(kit -> new PhonePack(
                        kit.getKey(),
                        Objects.requireNonNull(known.get(kit.getKey())).name(),
                        kit.getValue()))
                .toList();
    }
}
