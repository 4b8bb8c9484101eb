package org.sklad.goods.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Wear;

class SizeFitTest {
    private static Wear goods(String size, @Nullable AgeGroup group) {
        return new Wear(size, Optional.empty(), Optional.ofNullable(group));
    }

    /** The last column is the number of sizes by which the goods are larger; it is empty if the sizes cannot be compared. */
    @ParameterizedTest
    @CsvSource({
        "L, ADULT, L, 0",
        "L, ADULT, l, 0",
        "L, ADULT, M, 1",
        "S, ADULT, L, -2",
        "XXL, ADULT, 2XL, 0",
        "3XL, , XXXL, 0",
        "XXL, ADULT, ХХL, 0",
        "М, , M, 0",
        "S/M, ADULT, M, 0",
        "L-XL, ADULT, M, 1",
        "43, ADULT, 42, 1",
        "39-42, ADULT, 42, 0",
        "39-42, ADULT, 44, -2",
        "52, ADULT, 50, 2",
        "4-5, CHILD, 110, 0",
        "4-5, CHILD, 116, 0",
        "4-5, CHILD, 104, 1",
        "4-5, CHILD, 128, -2",
        "6-7, CHILD, 4-5, 1",
        "8-9, , 134, 0",
        "98-104, CHILD, 104, 0",
        "122, CHILD, 8-9, -2",
        "14-15, CHILD, 170, 0",
        "0-2, BABY, 56, 0",
        "3-6, BABY, 68, 0",
        "7-12, BABY, 68, 1",
        "13-18, BABY, 86, 0",
        "19-24, BABY, 92, 0",
        "7-12, BABY, 2-3, -3",
        "L, ADULT, 110, ",
        "42, ADULT, L, ",
        "4, BABY, 92, ",
        "75B, ADULT, 80B, ",
        "75B, ADULT, 75b, 0",
        "M-S, ADULT, M, ",
        "1-2-3, , 1, ",
        "500, CHILD, 110, ",
        "2M, ADULT, M, ",
    })
    void compares_sizes_in_any_notation(String size, @Nullable AgeGroup group, String worn, @Nullable Integer steps) {
        assertThat(SizeFit.of(goods(size, group), List.of(worn)).map(SizeFit::steps))
                .isEqualTo(Optional.ofNullable(steps));
    }

    @Test
    void the_closer_of_clothes_and_shoe_size_counts_and_unknown_sizes_say_nothing() {
        assertThat(SizeFit.of(goods("42", AgeGroup.ADULT), List.of("L", "43"))).contains(new SizeFit("43", -1));
        assertThat(SizeFit.of(goods("42", AgeGroup.ADULT), List.of("52", " 42 ")))
                .contains(new SizeFit("42", 0));
        assertThat(SizeFit.of(goods("42", AgeGroup.ADULT), List.of("", ""))).isEmpty();
        assertThat(SizeFit.of(goods("", AgeGroup.ADULT), List.of("L", "42"))).isEmpty();
    }

    @Test
    void children_grow_into_larger_sizes() {
        List<Integer> off = List.of(0, 1, -1, 2, -2);
        assertThat(off)
                .isSortedAccordingTo((one, other) -> Integer.compare(distance(one, false), distance(other, false)));
        List<Integer> ofChild = List.of(0, 1, 2, -1, -2);
        assertThat(ofChild)
                .isSortedAccordingTo((one, other) -> Integer.compare(distance(one, true), distance(other, true)));
        assertThat(new SizeFit("L", -2).isNear()).isTrue();
        assertThat(new SizeFit("L", 3).isNear()).isFalse();
    }

    private static int distance(int steps, boolean child) {
        return new SizeFit("L", steps).distance(child);
    }
}
