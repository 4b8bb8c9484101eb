package org.sklad.people.attributes;

import java.util.ArrayList;
import java.util.List;

/** Clothes sizes offered for selection: adult sizes, then children's sizes by height in centimetres. */
public final class SizeChoices {
    private static final List<String> CLOTHES = List.of(
            "", "XS", "S", "M", "L", "XL", "2XL", "3XL", "56", "62", "68", "74", "80", "86", "92", "98", "104", "110",
            "116", "122", "128", "134", "140", "146", "152", "158", "164", "170", "176");

    private SizeChoices() {}

    /** Returns the sizes that people of this age usually wear, including the present one if it is not among them. */
    public static List<String> clothes(String present, AgeBand age) {
        return clothes(present).stream()
                .filter(size -> size.isEmpty() || size.equals(present) || isUsual(size, age))
                .toList();
    }

    private static boolean isUsual(String size, AgeBand age) {
        if (!Character.isDigit(size.charAt(0)) || size.endsWith("XL")) {
            return age.years() >= AgeBand.FROM_12.years();
        }
        int height = Integer.parseInt(size);
        return switch (age) {
            case UNDER_5 -> height <= 116;
            case FROM_5 -> height >= 104 && height <= 158;
            case FROM_12 -> height >= 140;
            case FROM_18, FROM_60 -> false;
        };
    }

    /** Returns the sizes, including the present one if it is not among them. The empty text means an unknown size. */
    public static List<String> clothes(String present) {
        if (CLOTHES.contains(present)) {
            return CLOTHES;
        }
        List<String> more = new ArrayList<>(CLOTHES);
        more.add(1, present);
        return more;
    }
}
