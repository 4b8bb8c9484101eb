package org.sklad.aid.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.SizeFit;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Wear;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Sex;

/**
 * The person whom goods must fit.
 *
 * @param person person whose vulnerabilities decide which donors' restrictions allow the goods
 * @param sizes sizes of clothes and shoes that the person wears; an empty one is unknown
 */
public record SizeProfile(BeneficiaryId person, List<String> sizes, Sex sex, AgeBand age) {
    /** Ranks: goods that fit come first, then near sizes, goods without a size, all other sizes, and last goods made for others. */
    private static final int NO_SIZE = 100;

    private static final int OTHER_SIZE = 200;
    private static final int FOR_OTHERS = 300;

    /** The degrees to which goods suit the person, best first. */
    enum Suits {
        EXACTLY,
        PERHAPS,
        FAR,
        NOT
    }

    public SizeProfile {
        sizes = List.copyOf(sizes);
    }

    public static SizeProfile of(Beneficiary person, AgeBand age) {
        return new SizeProfile(person.id(), List.of(person.clothes(), person.shoes()), person.sex(), age);
    }

    /** Returns the same person in search of another size. */
    SizeProfile wearing(String size) {
        return new SizeProfile(person, List.of(size), sex, age);
    }

    /** Returns true if a size of the person is known. */
    boolean isKnown() {
        return sizes.stream().anyMatch(each -> !each.isEmpty());
    }

    /** Compares the size; absent if nothing can be said: for goods without a size, and if the person has no known size of that kind. */
    Optional<SizeFit> fit(Item item) {
        return fit(item.facts().wear());
    }

    private Optional<SizeFit> fit(Wear goods) {
        return SizeFit.of(goods, sizes);
    }

    /** Returns true if the goods are made for the person and in the person's size. */
    boolean isInSize(Item item) {
        return isFor(item) && fit(item).filter(SizeFit::isExact).isPresent();
    }

    /**
     * Returns true if the goods are made for people of this sex and age. Children's sizes go up to 15 years, so a near one can fit from 12
     * on.
     */
    boolean isFor(Item item) {
        return isFor(item.facts().wear());
    }

    private boolean isFor(Wear goods) {
        boolean grown =
                age == AgeBand.FROM_12 && fit(goods).filter(SizeFit::isNear).isPresent();
        return goods.sex().map(this::isFor).orElse(true)
                && goods.ageGroup()
                        .map(group -> isFor(group) || (group == AgeGroup.CHILD && grown))
                        .orElse(true);
    }

    /**
     * Returns the one of these goods that is made for the person, in the person's size or without one; absent if the operator must choose.
     */
    public Optional<Item> only(List<Item> goods) {
        List<Item> fitting = goods.stream()
                .filter(item -> isFor(item)
                        && (item.facts().size().isEmpty()
                                || fit(item).filter(SizeFit::isExact).isPresent()))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Returns the size in which some of these goods fit the person; empty if there is none, or if the person's size is unknown. */
    public String sizeOf(List<Item> goods) {
        return goods.stream()
                .filter(item ->
                        isFor(item) && fit(item).filter(SizeFit::isExact).isPresent())
                .map(item -> item.facts().size())
                .findFirst()
                .orElse("");
    }

    /** Returns the goods worth proposing, best first: the person's size and the nearest ones; all sizes if the person's is unknown. */
    List<Item> worthwhile(List<Item> goods) {
        List<Item> made = goods.stream().filter(this::isFor).toList();
        boolean known = made.stream().anyMatch(item -> fit(item).isPresent());
        return made.stream()
                .filter(item -> !known || rank(item) <= NO_SIZE)
                .sorted(Comparator.comparingInt(this::rank))
                .toList();
    }

    /** Returns the position in the order of proposals. */
    int rank(Item item) {
        return rank(item.facts().wear());
    }

    private int rank(Wear goods) {
        if (!isFor(goods)) {
            return FOR_OTHERS;
        }
        int bySize = fit(goods)
                .map(fit -> fit.isNear() ? fit.distance(isChild()) : OTHER_SIZE)
                .orElse(OTHER_SIZE);
        return goods.size().isEmpty() ? NO_SIZE : bySize;
    }

    /**
     * Returns the degree to which the goods suit the person. Near sizes, goods without a size and sizes that cannot be compared may suit.
     */
    Suits suits(Wear goods) {
        if (!isFor(goods)) {
            return Suits.NOT;
        }
        Optional<SizeFit> fit = fit(goods);
        if (fit.filter(SizeFit::isExact).isPresent()) {
            return Suits.EXACTLY;
        }
        return fit.filter(each -> !each.isNear()).isPresent() ? Suits.FAR : Suits.PERHAPS;
    }

    private boolean isChild() {
        return age.years() < AgeBand.FROM_18.years();
    }

    private boolean isFor(ItemSex made) {
        return switch (made) {
            case WOMEN -> sex == Sex.FEMALE;
            case MEN -> sex == Sex.MALE;
            case UNISEX -> true;
        };
    }

    private boolean isFor(AgeGroup group) {
        return switch (group) {
            case BABY -> age == AgeBand.UNDER_5;
            case CHILD -> age == AgeBand.UNDER_5 || age == AgeBand.FROM_5;
            case TEEN -> age == AgeBand.FROM_5 || age == AgeBand.FROM_12;
            case ADULT -> age.years() >= AgeBand.FROM_12.years();
        };
    }
}
