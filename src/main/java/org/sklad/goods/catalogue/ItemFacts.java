package org.sklad.goods.catalogue;

import java.util.Optional;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Footwear;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.SizeMeasure;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.classification.Wear;
import org.sklad.platform.i18n.ShoeSize;

/**
 * The facts of an item, as people enter and change them.
 *
 * @param style groups the sizes of the item; absent for an item without sizes
 * @param size as written on the item ({@code L}, {@code 42}, {@code 8-9}); empty if it has none
 * @param medicine present exactly for the category {@link Category#MEDICINE}
 * @param sensitive true if others should not read that a person gets it. It has the {@link Item#discreetTitle} on papers that people carry
 * and on screens that others see
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

    /** Returns the same facts with another name. */
    public ItemFacts named(Name other) {
        return new ItemFacts(other, category, style, size, sex, ageGroup, season, unit, medicine, sensitive);
    }

    /** Returns the facts that decide whom the goods fit. */
    public Wear wear() {
        return new Wear(size, sex, ageGroup);
    }

    /** Returns the size as people read it: a number of shoes is "№ 31". */
    public String sizeToRead() {
        return sizeToRead(size);
    }

    /** Returns another size of these goods as people read it. */
    public String sizeToRead(String other) {
        boolean worn = category == Category.CLOTHES || category == Category.BABY;
        boolean months =
                SizeMeasure.of(other, ageGroup).filter(SizeMeasure::isHeight).isPresent();
        return worn && !months && Footwear.isNamedBy(name) ? ShoeSize.read(other) : other;
    }
}
