package org.sklad.goods.classification;

import java.util.List;
import java.util.regex.Pattern;

/** The order of sizes on a shelf: S before M before L, 8-9 before 10-11, 75D before 80B. */
public final class SizeOrder {
    private static final List<String> LETTERS =
            List.of("XXXS", "XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL", "XXXXL", "XXXXXL");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private SizeOrder() {}

    /** Returns a text that sorts by bytes in this order; at most 150 characters for a size of 30. */
    public static String of(String size) {
        int letters = LETTERS.indexOf(size);
        if (letters >= 0) {
            return String.format("a%02d", letters);
        }
        return "b"
                + NUMBER.matcher(size)
                        .replaceAll(number ->
                                "0".repeat(Math.max(0, 5 - number.group().length())) + number.group());
    }
}
