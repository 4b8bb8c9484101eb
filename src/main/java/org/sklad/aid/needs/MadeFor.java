package org.sklad.aid.needs;

import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.ItemSex;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;

/** Compares the people whom goods are made for with a person. */
final class MadeFor {
    private MadeFor() {}

    /** Returns true if the goods are made for people of this sex and age. */
    static boolean fits(NeedDao.LikelyGoods goods, Sex sex, AgeBand age) {
        return goods.sex().map(made -> fits(made, sex)).orElse(true)
                && goods.ageGroup().map(made -> fits(made, age)).orElse(true);
    }

    private static boolean fits(ItemSex made, Sex sex) {
        return switch (made) {
            case WOMEN -> sex == Sex.FEMALE;
            case MEN -> sex == Sex.MALE;
            case UNISEX -> true;
        };
    }

    private static boolean fits(AgeGroup made, AgeBand age) {
        return switch (made) {
            case BABY -> age == AgeBand.UNDER_5;
            case CHILD -> age == AgeBand.UNDER_5 || age == AgeBand.FROM_5;
            case TEEN -> age == AgeBand.FROM_5 || age == AgeBand.FROM_12;
            case ADULT -> age.years() >= AgeBand.FROM_12.years();
        };
    }
}
