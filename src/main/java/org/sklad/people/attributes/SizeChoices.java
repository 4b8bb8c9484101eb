package org.sklad.people.attributes;

import java.util.ArrayList;
import java.util.List;

/** The sizes of clothes that are offered for a tap: those of grown-ups, then those of children by height in centimetres. */
public final class SizeChoices {
    private static final List<String> CLOTHES = List.of(
            "", "XS", "S", "M", "L", "XL", "2XL", "3XL", "56", "62", "68", "74", "80", "86", "92", "98", "104", "110",
            "116", "122", "128", "134", "140", "146", "152", "158", "164", "170", "176");

    private SizeChoices() {}

    /** With the present size, where that is another; the empty text stands for a size that is not known. */
    public static List<String> clothes(String present) {
        if (CLOTHES.contains(present)) {
            return CLOTHES;
        }
        List<String> more = new ArrayList<>(CLOTHES);
        more.add(1, present);
        return more;
    }
}
