package org.sklad.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.aid.dosage.DayTime;
import org.sklad.aid.dosage.DoseUnit;
import org.sklad.aid.dosage.Dosing;
import org.sklad.aid.dosage.FoodTime;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.platform.pdf.Icon;

class PictogramTest {
    private static Rectangle2D drawn(Icon icon) {
        return icon.mark(24).outline().getBounds2D();
    }

    private static Dosing dosing(FoodTime food, DayTime... at) {
        return new Dosing(BigDecimal.ONE, DoseUnit.TABLET, 1, Optional.empty(), Optional.of(food), Set.of(at));
    }

    @ParameterizedTest
    @EnumSource
    void every_pictogram_is_inside_its_square(Pictogram pictogram) {
        assertThat(new Rectangle2D.Double(0, 0, 24, 24).contains(drawn(pictogram.icon())))
                .isTrue();
        assertThat(drawn(pictogram.icon()).getHeight()).isGreaterThan(9);
    }

    @Test
    void every_category_and_time_has_its_own_pictogram() {
        List<Rectangle2D> all = Arrays.stream(Pictogram.values())
                .map(each -> drawn(each.icon()))
                .toList();
        assertThat(all).hasSizeGreaterThan(15);
        assertThat(Pictogram.values()).extracting(Enum::name).contains(names(Category.values()));
        assertThat(Pictogram.of(dosing(FoodTime.WITH, DayTime.values()), false)).hasSize(5);
        assertThat(Pictogram.of(dosing(FoodTime.WITH), false)).hasSize(1);
    }

    private static String[] names(Enum<?>[] of) {
        return Arrays.stream(of).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void sensitive_items_share_one_pictogram() {
        assertThat(drawn(Pictogram.of(
                        TestItems.item().category(Category.HYGIENE).sensitive().facts())))
                .isEqualTo(drawn(Pictogram.PERSONAL.icon()))
                .isNotEqualTo(drawn(
                        Pictogram.of(TestItems.item().category(Category.HYGIENE).facts())));
    }

    /** An arrow to a plate means before food, and an arrow away from it means after. The plate is the wider part. */
    @Test
    void before_and_after_food_follow_the_reading_direction() {
        for (FoodTime food : List.of(FoodTime.BEFORE, FoodTime.AFTER)) {
            Rectangle2D left = drawn(Pictogram.of(dosing(food), false).get(0));
            Rectangle2D right = drawn(Pictogram.of(dosing(food), true).get(0));
            assertThat(right.getMinX()).isCloseTo(24 - left.getMaxX(), org.assertj.core.data.Offset.offset(0.001));
            assertThat(right.getMinX()).isNotEqualTo(left.getMinX());
        }
    }
}
