package org.sklad.goods.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Unit;

/**
 * What donors are asked for, as the API shows it; quantities are smallest units.
 *
 * @param missing over all centres, up to their targets
 * @param covered what of it other centres can spare
 * @param asked what is left of it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
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
    /** Of the item, in both languages. */
    public record AppealName(String bg, String en) {}

    static AppealAnswer of(Balanced balanced) {
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
