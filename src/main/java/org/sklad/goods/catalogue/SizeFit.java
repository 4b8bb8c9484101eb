package org.sklad.goods.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.goods.classification.SizeMeasure;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

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

    /**
     * The items that would meet a need, in the order of their sizes. Of a style whose size is gone, all there are.
     *
     * @param item absent where any of the style in the size will do
     * @param size empty for any
     */
    public static Stream<Item> matching(
            Optional<Sku> item,
            Optional<StyleCode> style,
            String size,
            Map<Sku, Item> items,
            Map<StyleCode, List<Item>> styles) {
        if (item.isPresent()) {
            return Stream.ofNullable(items.get(item.get()));
        }
        List<Item> sizes = styles.getOrDefault(style.orElseThrow(), List.of());
        List<Item> fitting = sizes.stream()
                .filter(each -> size.isEmpty() || size.equals(each.facts().size()))
                .toList();
        return (fitting.isEmpty() ? sizes : fitting).stream();
    }
}
