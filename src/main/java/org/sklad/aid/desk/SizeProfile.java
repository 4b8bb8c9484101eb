package org.sklad.aid.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.SizeFit;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.ItemSex;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Sex;

/**
 * Whom goods have to fit.
 *
 * @param person whose needs of protection say what donors gave for them
 * @param sizes that they wear, of clothes and of shoes; an empty one is not known
 */
public record SizeProfile(BeneficiaryId person, List<String> sizes, Sex sex, AgeBand age) {
    /** What fits comes first, then what is near, goods that have no size, all other sizes, and last what is made for others. */
    private static final int NO_SIZE = 100;

    private static final int OTHER_SIZE = 200;
    private static final int FOR_OTHERS = 300;

    public SizeProfile {
        sizes = List.copyOf(sizes);
    }

    public static SizeProfile of(Beneficiary person, AgeBand age) {
        return new SizeProfile(person.id(), List.of(person.clothes(), person.shoes()), person.sex(), age);
    }

    /** The same person, who is looking for something in another size. */
    SizeProfile wearing(String size) {
        return new SizeProfile(person, List.of(size), sex, age);
    }

    /** Whether any size of theirs is known. */
    boolean isKnown() {
        return sizes.stream().anyMatch(each -> !each.isEmpty());
    }

    /** Absent where nothing can be said: for goods without size, and who wears no size like theirs. */
    Optional<SizeFit> fit(Item item) {
        return SizeFit.of(item, sizes);
    }

    /** Whether goods are made for them and in their size. */
    boolean isInSize(Item item) {
        return isFor(item) && fit(item).filter(SizeFit::isExact).isPresent();
    }

    /** Whether goods are made for people of this sex and age. Sizes of children go on to those of 15 years. */
    boolean isFor(Item item) {
        boolean grown =
                age == AgeBand.FROM_12 && fit(item).filter(SizeFit::isNear).isPresent();
        return item.facts().sex().map(this::isFor).orElse(true)
                && item.facts()
                        .ageGroup()
                        .map(group -> isFor(group) || (group == AgeGroup.CHILD && grown))
                        .orElse(true);
    }

    /** The one of these goods that is meant for them: made for them, in their size or without any; absent where somebody has to choose. */
    public Optional<Item> only(List<Item> goods) {
        List<Item> fitting = goods.stream()
                .filter(item -> isFor(item)
                        && (item.facts().size().isEmpty()
                                || fit(item).filter(SizeFit::isExact).isPresent()))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The size in which some of these goods are theirs; empty where they have none, or theirs is not known. */
    public String sizeOf(List<Item> goods) {
        return goods.stream()
                .filter(item ->
                        isFor(item) && fit(item).filter(SizeFit::isExact).isPresent())
                .map(item -> item.facts().size())
                .findFirst()
                .orElse("");
    }

    /** What of these goods is worth to be proposed, the best first: in their size and the nearest; all sizes where theirs is not known. */
    List<Item> worthwhile(List<Item> goods) {
        List<Item> made = goods.stream().filter(this::isFor).toList();
        boolean known = made.stream().anyMatch(item -> fit(item).isPresent());
        return made.stream()
                .filter(item -> !known || rank(item) <= NO_SIZE)
                .sorted(Comparator.comparingInt(this::rank))
                .toList();
    }

    /** The order in which goods are proposed. */
    int rank(Item item) {
        if (!isFor(item)) {
            return FOR_OTHERS;
        }
        int bySize = fit(item)
                .map(fit -> fit.isNear() ? fit.distance(isChild()) : OTHER_SIZE)
                .orElse(OTHER_SIZE);
        return item.facts().size().isEmpty() ? NO_SIZE : bySize;
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
