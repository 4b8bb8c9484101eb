package org.sklad.goods.planning;

import java.util.Optional;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Unit;

/**
 * An item of the appeal to donors in the API; quantities are in smallest units.
 *
 * @param missing missing quantity over all centres, up to their targets
 * @param covered part of it that other centres can give
 * @param asked remaining part, requested from donors
 */
public record AppealAnswer(
        String item,
        AppealName name,
        Category category,
        Optional<String> size,
        Optional<ItemSex> sex,
        Optional<AgeGroup> ageGroup,
        Season season,
        Unit unit,
        long missing,
        long covered,
        long asked) {
    /** The item's name in both languages. */
    public record AppealName(String bg, String en) {}

    static AppealAnswer of(TransferPlan balanced) {
        ItemFacts facts = balanced.item().facts();
        return new AppealAnswer(
                balanced.item().sku().value(),
                new AppealName(facts.name().bg(), facts.name().en()),
                facts.category(),
                Optional.of(facts.size()).filter(each -> !each.isEmpty()),
                facts.sex(),
                facts.ageGroup(),
                facts.season(),
                facts.unit(),
                balanced.missing(),
                balanced.covered(),
                balanced.asked());
    }
}
