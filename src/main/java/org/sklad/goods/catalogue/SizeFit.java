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
import org.sklad.goods.classification.Wear;

/**
 * The difference between the size of goods and a size that a person wears.
 *
 * @param worn the size as the person gave it
 * @param steps how many sizes larger the goods are; negative if smaller
 */
public record SizeFit(String worn, int steps) {
    /** The number of sizes up or down that a person can still wear. */
    private static final int NEAR = 2;

    /**
     * Compares with the nearest of the sizes, because goods do not say whether they are shoes or clothes.
     *
     * @param worn the sizes of a person; an empty one is unknown
     * @return absent for goods without a size, and if none of the sizes can be compared with it
     */
    public static Optional<SizeFit> of(Wear goods, List<String> worn) {
        return worn.stream()
                .flatMap(each -> steps(goods, each.strip()).map(steps -> new SizeFit(each.strip(), steps)))
                .min(Comparator.comparingInt(each -> Math.abs(each.steps)));
    }

    private static Stream<Integer> steps(Wear goods, String worn) {
        if (goods.size().isEmpty() || worn.isEmpty()) {
            return Stream.empty();
        }
        if (goods.size().toUpperCase(Locale.ROOT).equals(worn.toUpperCase(Locale.ROOT))) {
            return Stream.of(0);
        }
        return SizeMeasure.of(worn, goods.ageGroup()).stream()
                .flatMap(mine -> SizeMeasure.of(goods.size(), goods.ageGroup()).flatMap(mine::stepsTo).stream());
    }

    public boolean isExact() {
        return steps == 0;
    }

    public boolean isNear() {
        return Math.abs(steps) <= NEAR;
    }

    /**
     * Returns the rank of these goods among proposals, lowest first: the person's own size, then the nearest size, then the larger of two
     * equally near. Children grow: for them every larger size that is near precedes a smaller one.
     */
    public int distance(boolean child) {
        int off = Math.abs(steps);
        return steps >= 0 ? 2 * off : 2 * off + (child ? 2 * NEAR : 1);
    }

    /**
     * Returns the items that meet a need, in size order. If no item of the style has the size, returns all its sizes.
     *
     * @param item absent if any item of the style in the size will do
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
