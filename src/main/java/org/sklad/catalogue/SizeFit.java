package org.sklad.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the size of goods goes with a size that somebody wears.
 *
 * @param worn as it was said of them
 * @param steps how many sizes larger the goods are; less than 0 for smaller ones
 */
public record SizeFit(String worn, int steps) {
    /** So many sizes beside one's own may still be worn. */
    private static final int NEAR = 2;

    /**
     * By whichever of the sizes is nearer: goods do not say whether they are shoes or clothes.
     *
     * @param worn sizes of somebody; an empty one is not known
     * @return absent for goods without size, and where none of these can be compared with it
     */
    public static Optional<SizeFit> of(Item item, List<String> worn) {
        return worn.stream()
                .flatMap(each -> steps(item.facts(), each.strip()).map(steps -> new SizeFit(each.strip(), steps)))
                .min(Comparator.comparingInt(each -> Math.abs(each.steps)));
    }

    private static Stream<Integer> steps(ItemFacts facts, String worn) {
        if (facts.size().isEmpty() || worn.isEmpty()) {
            return Stream.empty();
        }
        if (facts.size().toUpperCase(Locale.ROOT).equals(worn.toUpperCase(Locale.ROOT))) {
            return Stream.of(0);
        }
        return SizeMeasure.of(worn, facts.ageGroup()).stream()
                .flatMap(mine -> SizeMeasure.of(facts.size(), facts.ageGroup()).flatMap(mine::stepsTo).stream());
    }

    public boolean isExact() {
        return steps == 0;
    }

    public boolean isNear() {
        return Math.abs(steps) <= NEAR;
    }

    /**
     * The lower, the sooner these goods are proposed: one's own size, then what is nearest, of two as near the larger. Children grow:
     * for them every larger size comes before a smaller one.
     */
    public int distance(boolean child) {
        int off = Math.abs(steps);
        return steps >= 0 ? 2 * off : 2 * off + (child ? 2 * NEAR : 1);
    }
}
