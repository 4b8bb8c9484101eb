package org.sklad.distribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.beneficiaries.AgeBand;
import org.sklad.beneficiaries.Beneficiary;
import org.sklad.beneficiaries.Sex;
import org.sklad.catalogue.AgeGroup;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.ItemSex;
import org.sklad.catalogue.Items;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.Skus;
import org.sklad.catalogue.StyleCode;
import org.sklad.centres.Centre;
import org.sklad.stock.FirstToTake;
import org.sklad.stock.Shelves;

/**
 * What one press lays on the desk: of each rule by which something is due the item that it means, where there is one for this person. A
 * rule about a category means none, and one about a style the item in their size, for their sex and age. What does not stand there is
 * left out; of what is short, all that stands there.
 */
public final class DefaultGoods {
    private final Map<Sku, Item> items;
    private final Map<Sku, FirstToTake> standing;
    private final List<EntitlementRule> inForce;
    private final Beneficiary person;
    private final AgeBand age;

    private DefaultGoods(
            Map<Sku, Item> items,
            Map<Sku, FirstToTake> standing,
            List<EntitlementRule> inForce,
            Beneficiary person,
            AgeBand age) {
        this.items = items;
        this.standing = standing;
        this.inForce = inForce;
        this.person = person;
        this.age = age;
    }

    /** So many smallest units of something. */
    public record Goods(Item item, long quantity) {}

    /**
     * In the caller's transaction, by four statements however much is due.
     *
     * @param due what is left of the rules that the operator may know of
     * @param day in the zone of the centre
     */
    static List<Goods> of(
            Handle handle, Beneficiary person, AgeBand age, List<Remaining> due, Centre centre, LocalDate day) {
        List<Remaining> left = due.stream().filter(each -> each.quantity() > 0).toList();
        Set<Sku> skus = new HashSet<>();
        Set<StyleCode> styles = new HashSet<>();
        left.forEach(each -> {
            skus.addAll(each.rule().goods().items());
            styles.addAll(each.rule().goods().styles());
        });
        Items.ofStyles(handle, styles).values().forEach(sizes -> sizes.forEach(item -> skus.add(item.sku())));
        Map<Sku, Item> items = Skus.named(handle, skus).values().stream()
                .collect(Collectors.toMap(Item::sku, item -> item, (one, same) -> one, TreeMap::new));
        DefaultGoods goods = new DefaultGoods(
                items,
                Shelves.firstToTake(handle, centre.code(), items.keySet(), day),
                EntitlementRules.inForce(handle, centre.code(), day),
                person,
                age);
        return goods.of(left);
    }

    /** What two rules mean is given by the one that leaves less. */
    private List<Goods> of(List<Remaining> left) {
        Map<Sku, Goods> all = new TreeMap<>();
        left.stream()
                .sorted(Comparator.comparingLong(Remaining::quantity))
                .forEach(each -> meant(each.rule())
                        .ifPresent(item -> all.putIfAbsent(
                                item.sku(), new Goods(item, Math.min(each.quantity(), standing(item))))));
        return List.copyOf(all.values());
    }

    private Optional<Item> meant(EntitlementRule rule) {
        List<Item> there = items.values().stream()
                .filter(item -> standing(item) > 0 && isFor(item, person.sex(), age))
                .filter(item -> Entitlement.naming(inForce, GoodsKind.of(item)).contains(rule))
                .toList();
        List<Item> fitting = new ArrayList<>();
        for (Item each : there) {
            String size = each.facts().size();
            if (size.isEmpty() || size.equals(person.clothes()) || size.equals(person.shoes())) {
                fitting.add(each);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private long standing(Item item) {
        return Optional.ofNullable(standing.get(item.sku()))
                .map(FirstToTake::standing)
                .orElse(0L);
    }

    /** True where the item is made for people of this sex and age. */
    public static boolean isFor(Item item, Sex sex, AgeBand age) {
        return item.facts().sex().map(each -> isFor(each, sex)).orElse(true)
                && item.facts().ageGroup().map(each -> isFor(each, age)).orElse(true);
    }

    private static boolean isFor(ItemSex made, Sex sex) {
        return switch (made) {
            case WOMEN -> sex == Sex.FEMALE;
            case MEN -> sex == Sex.MALE;
            case UNISEX -> true;
        };
    }

    private static boolean isFor(AgeGroup group, AgeBand age) {
        return switch (group) {
            case BABY -> age == AgeBand.UNDER_5;
            case CHILD -> age == AgeBand.UNDER_5 || age == AgeBand.FROM_5;
            case TEEN -> age == AgeBand.FROM_5 || age == AgeBand.FROM_12;
            case ADULT -> age.years() >= AgeBand.FROM_12.years();
        };
    }
}
