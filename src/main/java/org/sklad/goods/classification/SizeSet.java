package org.sklad.goods.classification;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sizes that goods often come in. A new style of such goods gets an item for each size. */
public enum SizeSet {
    ADULTS("XS S M L XL XXL XXXL"),
    /** By age in years. */
    CHILDREN("2-3 4-5 6-7 8-9 10-11 12-13 14-15"),
    /** By age in months. */
    BABIES("0-2 3-6 7-12 13-18 19-24"),
    SHOES_WOMEN(35, 42),
    SHOES_MEN(39, 48),
    SHOES_CHILDREN(20, 38),
    DIAPERS(1, 6);

    private final String sizes;

    /** @param sizes separated by blanks */
    SizeSet(String sizes) {
        this.sizes = sizes;
    }

    SizeSet(int from, int to) {
        this(IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
    }

    /** Returns the sizes in their order. */
    public List<String> sizes() {
        return List.of(sizes.split(" "));
    }
}
