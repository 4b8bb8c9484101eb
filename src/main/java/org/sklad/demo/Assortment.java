package org.sklad.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.Sex;

/** Goods of the shipped lists that the history uses, by style number. */
final class Assortment {
    static final List<Integer> WINTER_MEN = List.of(95, 35, 31, 33, 166);
    static final List<Integer> WINTER_WOMEN = List.of(91, 27, 23, 25, 21);
    static final List<Integer> WINTER_BOYS = List.of(89, 18, 42, 43, 44);
    static final List<Integer> WINTER_GIRLS = List.of(120, 92, 42, 43, 44);
    static final List<Integer> MEN = List.of(15, 13, 142, 143, 144, 157, 34, 124, 123);
    static final List<Integer> WOMEN = List.of(9, 7, 134, 135, 136, 152, 26, 118, 117, 22);
    static final List<Integer> BOYS = List.of(6, 3, 129, 130, 131, 149, 45, 115, 114);
    static final List<Integer> GIRLS = List.of(28, 10, 139, 140, 153, 155, 45, 122, 121);
    static final List<Integer> GROWN_UPS = all(MEN, WOMEN);
    static final List<Integer> CHILDREN = all(BOYS, GIRLS);
    static final List<Integer> WINTER = all(all(WINTER_MEN, WINTER_WOMEN), all(WINTER_BOYS, WINTER_GIRLS));
    static final List<Integer> BABIES = List.of(97, 16, 39, 40, 127, 146, 147, 41, 38);
    static final List<Integer> JACKETS = List.of(95, 91, 89, 120);
    static final List<Integer> HYGIENE = List.of(70, 72, 73, 75, 76, 62, 68, 66, 64, 77);
    static final List<Integer> BEDDING = List.of(103, 104, 106, 107, 108, 113);
    static final List<Integer> FREE = List.of(158, 49, 51, 101, 99, 50, 52);
    static final int WATER = 158;
    static final int TINS = 49;
    static final int BLANKETS = 104;
    static final int SANITARY_PADS = 78;
    static final int DIAPERS = 87;

    static final List<String> MEDICINES = List.of(
            "N02BE01-500MG-TABLET",
            "M01AE01-400MG-TABLET",
            "R06AE07-10MG-TABLET",
            "R05CB06-30MG-TABLET",
            "A07DA03-2MG-CAPSULE",
            "J01CA04-500MG-CAPSULE",
            "J01FA10-500MG-TABLET",
            "C09AA02-10MG-TABLET",
            "A10BA02-850MG-TABLET",
            "P03AC04-5PCT-CREAM");

    private static final int GROWN_UP = 16;
    private static final int TODDLER = 2;
    private static final int ALL = 5_000;

    private final Map<Sku, Item> bySku = new TreeMap<>();

    Assortment(Items items) {
        items.list(ItemFilter.ALL, ItemOrder.SKU, "", ALL).forEach(item -> bySku.put(item.sku(), item));
    }

    private static List<Integer> all(List<Integer> one, List<Integer> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Returns the item of a style in a size, or the item of a style without sizes. */
    Optional<Sku> find(int style, String size) {
        return Stream.of("ASSORT-" + style + "-" + size, "ASSORT-" + style)
                .filter(Sku::isValid)
                .map(Sku::new)
                .filter(bySku::containsKey)
                .findFirst();
    }

    /** Lists all sizes of a style. */
    List<Sku> sizes(int style) {
        String one = "ASSORT-" + style;
        return bySku.keySet().stream()
                .filter(sku -> sku.value().equals(one) || sku.value().startsWith(one + "-"))
                .toList();
    }

    Sku single(int style) {
        return find(style, "").orElseThrow();
    }

    static List<Sku> medicines() {
        return MEDICINES.stream().map(Sku::new).toList();
    }

    boolean needsPrescription(Sku medicine) {
        return Optional.ofNullable(bySku.get(medicine))
                .flatMap(item -> item.facts().medicine())
                .map(Medicine::prescriptionOnly)
                .orElse(false);
    }

    /** Lists clothes that fit the person, without winter jackets. */
    List<Sku> clothes(Person person, LocalDate day) {
        return styles(person, Days.isCold(day)).stream()
                .filter(style -> !JACKETS.contains(style))
                .flatMap(style -> fitting(style, person).stream())
                .toList();
    }

    Optional<Sku> jacket(Person person) {
        return styles(person, true).stream()
                .filter(JACKETS::contains)
                .flatMap(style -> fitting(style, person).stream())
                .findFirst();
    }

    private Optional<Sku> fitting(int style, Person person) {
        return find(style, person.body().clothes())
                .or(() -> find(style, person.body().shoes()));
    }

    private static List<Integer> styles(Person person, boolean cold) {
        if (person.years() < TODDLER) {
            return BABIES;
        }
        boolean female = person.sex() == Sex.FEMALE;
        boolean child = person.years() < GROWN_UP;
        List<Integer> usual = child ? female ? GIRLS : BOYS : female ? WOMEN : MEN;
        List<Integer> winter = child ? female ? WINTER_GIRLS : WINTER_BOYS : female ? WINTER_WOMEN : WINTER_MEN;
        return cold ? all(winter, usual) : usual;
    }
}
