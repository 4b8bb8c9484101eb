package org.sklad.goods.catalogue;

import java.util.Optional;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Unit;

/**
 * What is known of an item, as people enter and change it.
 *
 * @param style what holds its sizes together; absent for a thing of one kind
 * @param size as written on it ({@code L}, {@code 42}, {@code 8-9}); empty where it has none
 * @param medicine there exactly for the category {@link Category#MEDICINE}
 * @param sensitive true where nobody else should read that somebody gets it: it is called {@link Item#discreetTitle} on papers that people
 *     carry and screens that others see
 */
public record ItemFacts(
        Name name,
        Category category,
        Optional<StyleCode> style,
        String size,
        Optional<ItemSex> sex,
        Optional<AgeGroup> ageGroup,
        Season season,
        Unit unit,
        Optional<Medicine> medicine,
        boolean sensitive) {
    public static final int MOST_SIZE = 30;

    public ItemFacts {
        if (medicine.isPresent() != (category == Category.MEDICINE)) {
            throw new IllegalArgumentException("medicine facts belong to medicines, and to all of them");
        }
    }
}
