package org.sklad.demo;

import java.util.List;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;

/**
 * The sizes of a person.
 *
 * @param clothes size as in the catalogue: letters for adults, years for children, months for babies
 * @param diapers size number; empty from 3 years on
 */
record Body(String clothes, String shoes, String diapers) {
    private static final List<String> LETTERS = List.of("XS", "S", "M", "L", "XL", "XXL");
    private static final List<String> YEARS = List.of("2-3", "4-5", "6-7", "8-9", "10-11", "12-13", "14-15");
    private static final List<String> HEIGHTS = List.of("98", "110", "122", "134", "146", "158", "170");
    private static final List<String> MONTHS = List.of("0-2", "3-6", "7-12", "13-18", "19-24");
    private static final List<String> HEIGHTS_OF_BABIES = List.of("56", "68", "80", "86", "92");

    private static final int GROWN_UP = 16;
    private static final int BABY = 2;

    static Body of(Sex sex, int years, Chance chance) {
        if (years < BABY) {
            int half = years * 2 + chance.between(0, 1);
            return new Body(MONTHS.get(half + 1), "", Integer.toString(2 + half));
        }
        if (years < GROWN_UP) {
            String diapers = years < BABY + 1 ? "6" : "";
            return new Body(YEARS.get(years / 2 - 1), Integer.toString(Math.min(38, 22 + years)), diapers);
        }
        int shoes = sex == Sex.FEMALE ? 35 + chance.middling(8) : 39 + chance.middling(10);
        return new Body(LETTERS.get(chance.middling(LETTERS.size())), Integer.toString(shoes), "");
    }

    /** Returns the sizes in the form that people give them. */
    Sizes told() {
        int children = YEARS.indexOf(clothes);
        int babies = MONTHS.indexOf(clothes);
        String told = children >= 0
                ? HEIGHTS.get(children)
                : babies >= 0 ? HEIGHTS_OF_BABIES.get(babies) : clothes.replace("XXL", "2XL");
        return new Sizes(told, shoes);
    }
}
